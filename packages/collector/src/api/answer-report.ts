import type { SiteConfig } from '@segue/protocol'
import {
  type Compared,
  type Framed,
  isWholeRun,
  type ReportQuery,
  type Reports,
} from '@segue/protocol/api'
import { CollectorError } from '../errors.ts'
import { REPORT_DAYS } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { goalsOf } from '../reports/goals-of.ts'
import { isReportName } from '../reports/index.ts'
import { type Period, parseMoment, startOfDay } from '../reports/period.ts'
import type { ReportName } from '../reports/report.ts'
import { segmentUsesOf } from '../reports/segment-uses.ts'
import { readCosts } from './read-costs.ts'
import { invalid, readField } from './read-fields.ts'
import { readFilter } from './read-filter.ts'
import { readFunnel } from './read-funnel.ts'
import { readTouchpoints } from './read-touchpoints.ts'
import { toAnswer } from './to-answer.ts'
import { toOtherPeriod } from './to-other-period.ts'

/**
 * A report of a site as it is asked for, with that of another period beside it where one is asked for. Rejects with
 * `NOT_FOUND` for a name that no report has, and `REQUEST_INVALID`.
 */
export async function answerReport(
  { site, report, query }: AskedReport,
  parts: Parts,
): Promise<Compared<AnyReport>> {
  const versions = parts.versions.get(site)
  if (!isReportName(report) || versions === undefined) throw new CollectorError('NOT_FOUND')
  const { config } = versions.current()
  const asOf = parts.now()
  const zone = config.timeZone
  const filter = readFilter(report, query, zone)
  const asked = {
    ...{ report, site, zone, goals: goalsOf(config), siteGoals: config.goals },
    siteSegments: segmentUsesOf(config),
    ...(report === 'funnel' && { funnel: readFunnel(query, config) }),
    ...(report === 'touchpoints' && { touchpoints: readTouchpoints(query, config) }),
    ...(query.visitorsMin !== undefined && { visitorsMin: query.visitorsMin }),
    ...(filter && { filter }),
  }
  const { inference = 'anytime', compare } = query
  const terms = { config, versions, inference, costs: readCosts(query.costs) }
  async function answer(period: Period): Promise<AnyReport> {
    const found = await parts.store.report({ ...asked, ...period })
    return { ...(await toAnswer(report as ReportName, found, terms)), asOf, ...period, zone }
  }
  const period = readPeriod(report, query, { config, now: asOf })
  const other = compare && toOtherPeriod(period, compare, zone)
  const whole = await answer(period)
  return other ? { ...whole, compared: await answer(other) } : whole
}

/** Any report, within its frame. */
export type AnyReport = Framed<Reports[keyof Reports]>

interface AskedReport {
  readonly site: string
  readonly report: string
  readonly query: ReportQuery
}

/**
 * The period asked for. By default the last `REPORT_DAYS` days, today included, until now; for reports about
 * the whole run all there is.
 */
function readPeriod(
  report: ReportName,
  query: unknown,
  { config: { timeZone }, now }: { readonly config: SiteConfig; readonly now: number },
): Period {
  const read = (name: string, standard: number) => {
    const text = readField(query, name)
    if (text === undefined) return standard
    const moment = typeof text === 'string' ? parseMoment(text, timeZone) : undefined
    if (moment !== undefined) return moment
    throw invalid(name, text, 'a moment in ISO 8601, such as 2026-11-01 or 2026-11-01T00:00:00Z')
  }
  const until = read('until', now)
  const standard = isWholeRun(report) ? 0 : startOfDay(until, timeZone, REPORT_DAYS - 1)
  return { from: read('from', standard), until }
}
