import type { Period } from '../period.ts'

/** How far back a report reads visitors' days: all that is stored, the period, or the equally long one before it, too. */
export type Since = 'ever' | 'start' | 'before'

/** That moment, epoch milliseconds: `$since` in SQL. */
export function sinceOf(since: Since, { from, until }: Period): number {
  if (since === 'ever') return FIRST_DAY
  return since === 'start' ? from : from - (until - from)
}

/** Of the first year. */
const FIRST_DAY = -62_135_596_800_000
