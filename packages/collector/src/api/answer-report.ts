import type { SiteConfig } from '@segue/protocol'
import type { Framed, ReportQuery, Reports } from '@segue/protocol/api'
import { CollectorError } from '../errors.ts'
import { REPORT_DAYS } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { goalsOf } from '../reports/goals-of.ts'
import { isReportName } from '../reports/index.ts'
import { type Period, parseMoment, startOfDay } from '../reports/period.ts'
import type { ReportName } from '../reports/report.ts'
import { readCosts } from './read-costs.ts'
import { invalid, readField } from './read-fields.ts'
import { readFunnel } from './read-funnel.ts'
import { toAnswer } from './to-answer.ts'

/** A report of a site as it is asked for. Rejects with `NOT_FOUND` for a name that no report has, and `REQUEST_INVALID`. */
export async function answerReport(
  asked: { readonly site: string; readonly report: string; readonly query: ReportQuery },
  parts: Parts,
): Promise<Framed<Reports[keyof Reports]>> {
  const { site, report, query } = asked
  const versions = parts.versions.get(site)
  if (!isReportName(report) || versions === undefined) throw new CollectorError('NOT_FOUND')
  const { config } = versions.current()
  const asOf = parts.now()
  const period = readPeriod(report, query, { config, now: asOf })
  const goals = { goals: goalsOf(config), siteGoals: config.goals }
  const funnel = report === 'funnel' ? { funnel: readFunnel(query, config) } : {}
  const zone = config.timeZone
  const question = { report, site, ...period, ...goals, zone, ...funnel }
  const costs = readCosts(query.costs)
  const { inference = 'anytime' } = query
  const found = await parts.store.report(question)
  const answer = await toAnswer(report, found, { config, versions, inference, costs })
  return { ...answer, asOf, ...period, zone }
}

/**
 * The period asked for. By default the last `REPORT_DAYS` days, today included, until now; for experiments and segments all
 * there is, because what is looked at daily keeps its level only from a start that does not move.
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
  const standard = WHOLE_RUN.has(report) ? 0 : startOfDay(until, timeZone, REPORT_DAYS - 1)
  return { from: read('from', standard), until }
}

const WHOLE_RUN: ReadonlySet<ReportName> = new Set(['experiments', 'segments'])
