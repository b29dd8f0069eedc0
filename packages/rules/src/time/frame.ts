import type { Window } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Scene } from '../scene.ts'
import { isWithin } from './is-within.ts'
import { DAY_SECONDS, HOUR_SECONDS, windowSeconds } from './window.ts'

/** A window cut into buckets of time. */
export interface Frame {
  /** Buckets the window touches at most. */
  readonly buckets: number
  readonly bucketOf: (second: number, scene: Scene) => number
  /** True for a bucket that the window which ends now touches. */
  readonly isLive: (bucket: number, scene: Scene) => boolean
}

/**
 * The window in buckets of `grain` seconds; by default hours for windows up to three days, else days, both of UTC.
 * No window is one bucket for all time. `undefined` for a calendar window where the language has none.
 */
export function toFrame(
  within: Window | undefined,
  { language }: Build,
  grain?: number,
): Frame | undefined {
  if (!within) return { buckets: 1, bucketOf: () => 0, isLive: () => true }
  if ('calendar' in within) return language.options.calendar?.(within)
  const reach = windowSeconds(within)
  const size = grain || (reach > HOURLY_DAYS_MAX * DAY_SECONDS ? DAY_SECONDS : HOUR_SECONDS)
  return {
    buckets: Math.ceil(reach / size) + 1,
    bucketOf: (second) => Math.floor(second / size),
    isLive: (bucket, scene) => isWithin(scene, reach, bucket * size, (bucket + 1) * size - 1),
  }
}

const HOURLY_DAYS_MAX = 3
