import { WINDOW_DAYS_MAX, type Window } from '@segue/protocol'
import type { Build } from '../build.ts'
import { expectChange, type Scene } from '../scene.ts'
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
 * No window is one bucket for all time. `undefined` for a window that cannot be, or that the language does not have.
 */
export function toFrame(
  within: Window | undefined,
  build: Build,
  grain?: number,
): Frame | undefined {
  if (within && 'calendar' in within) return build.language.calendar?.(within)
  if (!within) return { buckets: 1, bucketOf: () => 0, isLive: () => true }
  const reach = windowSeconds(within)
  if (!(reach >= 0)) return undefined
  const size = grain ?? (reach > HOURLY_DAYS_MAX * DAY_SECONDS ? DAY_SECONDS : HOUR_SECONDS)
  const bucketOf = (second: number) => Math.floor(second / size)
  return {
    buckets: Math.min(Math.ceil(reach / size), WINDOW_DAYS_MAX) + 1,
    bucketOf,
    isLive: (bucket, scene) => {
      expectChange(scene, bucket * size)
      expectChange(scene, (bucket + 1) * size + reach)
      return bucket <= bucketOf(scene.second) && bucket >= bucketOf(scene.second - reach)
    },
  }
}

const HOURLY_DAYS_MAX = 3
