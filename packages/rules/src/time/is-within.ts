import { expectChange, type Scene } from '../scene.ts'

/** True for a span of time that touches the `reach` seconds up to now. Without `until` it is one second. */
export function isWithin(scene: Scene, reach: number, from: number, until: number = from): boolean {
  expectChange(scene, from)
  expectChange(scene, until + reach + 1)
  return from <= scene.second && scene.second <= until + reach
}
