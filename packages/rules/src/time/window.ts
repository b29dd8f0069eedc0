import type { SlidingWindow } from '@segue/protocol'

/** Seconds that a sliding window reaches back. */
export function windowSeconds({ minutes = 0, hours = 0, days = 0 }: SlidingWindow): number {
  return Math.round(minutes * 60 + hours * HOUR_SECONDS + days * DAY_SECONDS)
}

/** Seconds of an hour. */
export const HOUR_SECONDS = 3_600
/** Seconds of a day. */
export const DAY_SECONDS = 86_400
/** A moment that never comes, a reach without end. */
export const EVER: number = Infinity
