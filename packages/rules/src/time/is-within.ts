import { hasCome, type Scene } from '../scene.ts'

/** True for a span of seconds that touches the `reach` seconds up to now. Without `until` it is one second. */
export function isWithin(scene: Scene, reach: number, from: number, until: number = from): boolean {
  return hasCome(scene, from * 1000) && !hasCome(scene, (until + reach + 1) * 1000)
}
