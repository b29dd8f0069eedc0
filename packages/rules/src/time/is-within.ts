import { expectChange, type Scene } from '../scene.ts'

/** True for a span of time that touches the `reach` seconds up to now. Without `until` it is one second. */
export function isWithin(scene: Scene, reach: number, from: number, until: number = from): boolean {
  const isPast = scene.second > until + reach
  const isNow = scene.second >= from && !isPast
  if (!isPast) expectChange(scene, isNow ? until + reach + 1 : from)
  return isNow
}
