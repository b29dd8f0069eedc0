import type { Experience } from '@segue/protocol'
import { fromWallTime } from '../format/wall-time.ts'

/** How an experience stands now. `scheduled` and `ended` are running ones before and after their time. */
export type Standing = 'draft' | 'scheduled' | 'running' | 'ended' | 'paused' | 'archived'

/** What the state and the schedule, in the site's zone, make of an experience at a moment (epoch milliseconds). */
export function standingOf(
  { state, schedule = {} }: Pick<Experience, 'state' | 'schedule'>,
  zone: string,
  now: number,
): Standing {
  if (state !== 'running') return state
  const { from, until } = schedule
  if (until !== undefined && fromWallTime(until, zone) <= now) return 'ended'
  if (from !== undefined && fromWallTime(from, zone) > now) return 'scheduled'
  return 'running'
}
