import { daysBefore, type Period, parseMoment, startOfDay, toWeekday } from '../reports/period.ts'
import { SAVED_DAYS_MAX } from './limits.ts'

/**
 * The period that a saved report names, at a moment: `last 30 days` ends now and has today in it, `last week` is the whole
 * week before (from Monday), `last month` the whole month, `whole run` all there is; two moments with a slash between
 * stay where they are. Undefined when it is none of these.
 */
export function parseSavedPeriod(text: string, now: number, zone: string): Period | undefined {
  const days = Number(/^last (\d{1,4}) days$/.exec(text)?.[1])
  if (days >= 1 && days <= SAVED_DAYS_MAX) {
    return { from: startOfDay(now, zone, days - 1), until: now }
  }
  return RELATIVE.get(text)?.(now, zone) ?? parseFixed(text, zone)
}

function parseFixed(text: string, zone: string): Period | undefined {
  const [from, until, ...more] = text.split('/').map((moment) => parseMoment(moment, zone))
  if (from === undefined || until === undefined || more.length > 0) return undefined
  return from < until ? { from, until } : undefined
}

const RELATIVE: ReadonlyMap<string, (now: number, zone: string) => Period> = new Map([
  [
    'last week',
    (now, zone) => {
      const until = startOfDay(now, zone, toWeekday(now, zone) - 1)
      return { from: daysBefore(until, zone, 7), until }
    },
  ],
  ['last month', toLastMonth],
  ['whole run', (now) => ({ from: 0, until: now })],
])

function toLastMonth(now: number, zone: string): Period {
  const until = startOfMonth(now, zone)
  return { from: startOfMonth(until - 1, zone), until }
}

function startOfMonth(moment: number, zone: string): number {
  const day = Number(
    new Intl.DateTimeFormat('en-US', { timeZone: zone, day: 'numeric' }).format(moment),
  )
  return startOfDay(moment, zone, day - 1)
}

/** What can be written, for whoever wrote something else. */
export const SAVED_PERIODS: string = `last <n> days (1 to ${SAVED_DAYS_MAX}), last week, last month, whole run, or two moments in ISO 8601 with a slash between, such as 2026-11-01/2026-11-08`
