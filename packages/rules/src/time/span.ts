import type { Window } from '@segue/protocol'
import { expectChange, type Scene } from '../scene.ts'
import { DAY_SECONDS, HOUR_SECONDS, isCalendar, periodOf, windowSeconds } from './window.ts'
import { QUARTER_MS, toLocal } from './zone-clock.ts'

/** True for a second that lies in the window that ends now. */
export type Span = (second: number, scene: Scene) => boolean

/** The window as a question to seconds; without a window every second lies in it. */
export function toSpan(within: Window | undefined): Span {
  if (within === undefined) return () => true
  const { bucketOf, isLive } = toFrame(within, 1)
  return (second, scene) => isLive(bucketOf(second, scene), scene)
}

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
 * A calendar window is one bucket, the period on the visitor's wall clock; no window is one bucket for all time.
 */
export function toFrame(within: Window | undefined, grain?: number): Frame {
  if (within === undefined) return { buckets: 1, bucketOf: () => 0, isLive: () => true }
  if (isCalendar(within)) {
    const { calendar } = within
    const bucketOf: Frame['bucketOf'] = (second, { program, zone }) =>
      periodOf(calendar, toLocal(program.clock, zone, second * 1000))
    return {
      buckets: 1,
      bucketOf,
      isLive: (bucket, scene) => bucket === currentBucket(bucketOf, scene),
    }
  }
  const reach = windowSeconds(within)
  const size = grain ?? (reach > HOURLY_DAYS_MAX * DAY_SECONDS ? DAY_SECONDS : HOUR_SECONDS)
  return {
    buckets: Math.ceil(reach / size) + 1,
    bucketOf: (second) => Math.floor(second / size),
    isLive: (bucket, scene) => {
      expectChange(scene, bucket * size)
      expectChange(scene, (bucket + 1) * size + reach)
      const { second } = scene
      return bucket <= Math.floor(second / size) && bucket >= Math.floor((second - reach) / size)
    },
  }
}

function currentBucket(bucketOf: Frame['bucketOf'], scene: Scene): number {
  expectQuarter(scene)
  return bucketOf(scene.second, scene)
}

/** Notes that the visitor's wall clock was read: at the next quarter of an hour the day may be another. */
export function expectQuarter(scene: Scene): void {
  scene.until = Math.min(scene.until, (Math.floor(scene.now / QUARTER_MS) + 1) * QUARTER_MS)
}

const HOURLY_DAYS_MAX = 3
