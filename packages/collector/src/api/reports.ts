import type { SiteConfig } from '@segue/protocol'
import type { Framed, Reports } from '@segue/protocol/api'
import * as v from 'valibot'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { opaque } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { REPORT_DAYS } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { goalsOf } from '../reports/goals-of.ts'
import { isReportName } from '../reports/index.ts'
import { type Period, parseMoment, startOfDay } from '../reports/period.ts'
import { invalid, readField } from './read-fields.ts'

/** Every report, by its name. */
export const reportRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/reports/:report', {
    access: 'viewer',
    summary: 'A report over a period; by default the last 30 days.',
    query: v.object({ from: v.exactOptional(v.string()), until: v.exactOptional(v.string()) }),
    answer: opaque<Framed<Reports[keyof Reports]>>('The report, as its definition says.'),
    handle: showReport,
  }),
]

async function showReport(
  { request, site }: SiteCall,
  parts: Parts,
): Promise<Framed<Reports[keyof Reports]>> {
  const { report } = request.params as { report: string }
  const config = parts.versions.get(site.id)?.current().config
  if (!isReportName(report) || config === undefined) throw new CollectorError('NOT_FOUND')
  const asOf = parts.now()
  const period = readPeriod(request.query, config, asOf)
  const goals = { goals: goalsOf(config), siteGoals: config.goals }
  const question = { report, site: site.id, ...period, ...goals }
  const answer = await parts.store.report(question)
  return { ...answer, asOf, ...period, zone: config.timeZone }
}

/** The period asked for. By default the last `REPORT_DAYS` days, today included, until now. */
function readPeriod(query: unknown, { timeZone }: SiteConfig, now: number): Period {
  const read = (name: string, standard: number) => {
    const text = readField(query, name)
    if (text === undefined) return standard
    const moment = typeof text === 'string' ? parseMoment(text, timeZone) : undefined
    if (moment !== undefined) return moment
    throw invalid(name, text, 'a moment in ISO 8601, such as 2026-11-01 or 2026-11-01T00:00:00Z')
  }
  const until = read('until', now)
  return { from: read('from', startOfDay(until, timeZone, REPORT_DAYS - 1)), until }
}
