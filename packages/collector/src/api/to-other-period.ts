import { daysBefore, daysOf, type Period, yearBefore } from '../reports/period.ts'
import { invalid } from './read-fields.ts'

/**
 * The period to hold another against. `previous` is as many whole days earlier as it takes to end before the other
 * begins, `year` a year earlier, both by the clocks of the zone: so weeks have their hours, however clocks changed.
 */
export function toOtherPeriod(
  { from, until }: Period,
  compare: 'previous' | 'year',
  zone: string,
): Period {
  if (from === 0) throw invalid('compare', compare, 'it is, with a `from`: nothing lies before all')
  const days = daysOf({ from, until }, zone)
  const before = (moment: number) =>
    compare === 'year' ? yearBefore(moment, zone) : daysBefore(moment, zone, days)
  return { from: before(from), until: before(until) }
}
