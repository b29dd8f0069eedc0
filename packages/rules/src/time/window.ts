import type { SlidingWindow } from '@segue/protocol'
import { EVER } from '../scene.ts'

/** Seconds that a sliding window reaches back; without one, for ever. */
export function windowSeconds(within: SlidingWindow | undefined): number {
  if (!within) return EVER
  const { minutes = 0, hours = 0, days = 0 } = within
  return Math.round(minutes * 60 + hours * HOUR_SECONDS + days * DAY_SECONDS)
}

/** Seconds of an hour. */
export const HOUR_SECONDS = 3_600
/** Seconds of a day. */
export const DAY_SECONDS = 86_400
