import { isWholeRun } from '@segue/protocol/api'
import { toDay } from '../../format/dates.ts'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { toReportPeriod } from '../report-period.ts'
import { toPeriodText } from '../terms/terms-text.ts'
import type { DrawnReport } from '../views.ts'

/** A period that a report can be saved with, as the collector reads it, and in words. */
export interface SavedPeriod {
  readonly value: string
  readonly label: string
}

/**
 * What a saved report can be about whenever it is opened; `former` is what the one that it takes the place of was about. One
 * that looks at the whole run has no choice.
 */
export function toSavedPeriods(
  report: DrawnReport,
  days: number,
  { zone, now, former }: Moment & { readonly former?: string | undefined },
): readonly SavedPeriod[] {
  if (isWholeRun(report)) return [{ value: 'whole run', label: '' }]
  const { from, until } = toReportPeriod(report, days, now)
  const fixed = [from, until].map((moment) => new Date(moment).toISOString()).join('/')
  const periods: readonly SavedPeriod[] = [
    { value: `last ${days} days`, label: texts.periods.days(days) },
    { value: 'last week', label: texts.periods.week },
    { value: 'last month', label: texts.periods.month },
    { value: fixed, label: texts.periods.fixed(toDay(from, zone), toDay(until, zone)) },
  ]
  const isOther = former !== undefined && periods.every(({ value }) => value !== former)
  return [
    ...periods,
    ...(isOther ? [{ value: former, label: texts.periods.former(toPeriodText(former)) }] : []),
    { value: OTHER_DAYS, label: texts.periods.other },
  ]
}

/** What stands there first: what it was about before, but where the screen has these days to choose those chosen there. */
export function toFirstPeriod(periods: readonly SavedPeriod[], former: string | undefined): string {
  const isKept = former !== undefined && toScreenDays(former) === undefined
  const first = isKept ? periods.find(({ value }) => value === former) : undefined
  return (first ?? periods[0])?.value ?? ''
}

/** The days that the screen has to choose for a period: `30` of `last 30 days`; undefined where it has none. */
export function toScreenDays(period: string): string | undefined {
  return /^last (7|30|90) days$/.exec(period)?.[1]
}

/** The period from a day until before another, both `2026-11-22`; undefined while that is none. */
export function toDaysPeriod({ from, until }: TypedDays): string | undefined {
  return from !== '' && from < until ? `${from}/${until}` : undefined
}

/** Days as they are typed, `2026-11-22`; empty while nobody has typed one. */
export interface TypedDays {
  readonly from: string
  readonly until: string
}

interface Moment {
  readonly zone: string
  readonly now: number
}

/** Stands for days that are still to be chosen. */
export const OTHER_DAYS = 'other days'
