import type { Window } from '@segue/protocol'
import type { Build } from '../build.ts'
import { hasCome, type Scene } from '../scene.ts'
import { windowSeconds } from './window.ts'

/** A window cut into buckets of time. */
export interface Frame {
  /** Buckets to keep, the newest. */
  readonly size: number
  readonly bucketOf: (second: number, scene: Scene) => number
  /** True for a bucket that the window which ends now touches. */
  readonly isLive: (bucket: number, scene: Scene) => boolean
}

/**
 * The window in buckets, a sliding one as `slide` makes them of the seconds it reaches back. No window is one bucket for
 * all time. `undefined` for a calendar window where the language has none.
 */
export function toFrame(
  within: Window | undefined,
  { language }: Build,
  slide?: (reach: number) => Frame,
): Frame | undefined {
  if (!within) return { size: 1, bucketOf: () => 0, isLive: () => true }
  return 'calendar' in within ? language.options.calendar?.(within) : slide?.(windowSeconds(within))
}

/** A sliding window in buckets of one second, of which the newest `size` are kept. */
export function slideSeconds(reach: number, size: number): Frame {
  return {
    size,
    bucketOf: (second) => second,
    isLive: (second, scene) => isWithin(scene, reach, second),
  }
}

/** True for a second among the `reach` seconds up to now, both ends included. */
export function isWithin(scene: Scene, reach: number, second: number): boolean {
  return hasCome(scene, second * 1000) && !hasCome(scene, (second + reach + 1) * 1000)
}
