import type { SlidingWindow } from '@segue/protocol'
import { knowOnly } from '../know-only.ts'

/** Seconds that a sliding window reaches back. Throws for a unit it does not know. */
export function windowSeconds(window: SlidingWindow): number {
  knowOnly('minutes hours days', window)
  const { minutes = 0, hours = 0, days = 0 } = window
  return Math.round(minutes * 60 + hours * HOUR_SECONDS + days * DAY_SECONDS)
}

/** Seconds of an hour. */
export const HOUR_SECONDS = 3_600
/** Seconds of a day. */
export const DAY_SECONDS = 86_400
/** A moment that never comes, a reach without end. */
export const EVER: number = Infinity
