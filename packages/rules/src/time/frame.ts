import type { Window } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Scene } from '../scene.ts'
import { isWithin } from './is-within.ts'
import { windowSeconds } from './window.ts'

/** A window cut into buckets of time. */
export interface Frame {
  /** Buckets the window touches at most. */
  readonly buckets: number
  readonly bucketOf: (second: number, scene: Scene) => number
  /** True for a bucket that the window which ends now touches. */
  readonly isLive: (bucket: number, scene: Scene) => boolean
}

/**
 * The window in buckets of `toGrain` seconds; by default of one. No window is one bucket for all time. `undefined` for
 * a calendar window where the language has none.
 */
export function toFrame(
  within: Window | undefined,
  { language }: Build,
  toGrain: (reach: number) => number = () => 1,
): Frame | undefined {
  if (!within) return { buckets: 1, bucketOf: () => 0, isLive: () => true }
  if ('calendar' in within) return language.options.calendar?.(within)
  const reach = windowSeconds(within)
  const grain = toGrain(reach)
  return {
    buckets: Math.ceil(reach / grain) + 1,
    bucketOf: (second) => Math.floor(second / grain),
    isLive: (bucket, scene) => isWithin(scene, reach, bucket * grain, (bucket + 1) * grain - 1),
  }
}
