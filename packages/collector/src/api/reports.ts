import type { SiteConfig } from '@segue/protocol'
import type { Framed, ReportQuery, Reports } from '@segue/protocol/api'
import * as v from 'valibot'
import type { Versions } from '../control/versions.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { opaque, wholeText } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { FUNNEL_HOURS_MAX, REPORT_DAYS } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { judgeExperiments } from '../reports/experiments/judge-experiments.ts'
import type { ExperimentSums } from '../reports/experiments/sums.ts'
import { goalsOf } from '../reports/goals-of.ts'
import { isReportName } from '../reports/index.ts'
import { type Period, parseMoment, startOfDay } from '../reports/period.ts'
import type { ReportName } from '../reports/report.ts'
import { segmentUsesOf } from '../reports/segment-uses.ts'
import { invalid, readField } from './read-fields.ts'
import { readFunnel } from './read-funnel.ts'

/** Every report, by its name. */
export const reportRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/reports/:report', {
    access: 'viewer',
    summary:
      'A report over a period; by default the last 30 days, and for `experiments` the whole run.',
    query: v.object({
      from: v.exactOptional(v.string()),
      until: v.exactOptional(v.string()),
      inference: v.exactOptional(v.picklist(['anytime', 'fixed'], 'anytime or fixed')),
      steps: v.exactOptional(
        v.pipe(
          v.string(),
          v.description('Of the report `funnel`: event types with commas between, or a JSON list.'),
        ),
      ),
      order: v.exactOptional(v.picklist(['loose', 'strict'], 'loose or strict')),
      hours: v.exactOptional(wholeText(1, FUNNEL_HOURS_MAX)),
    }),
    answer: opaque<Framed<Reports[keyof Reports]>>('The report, as its definition says.'),
    handle: showReport,
  }),
]

async function showReport(
  { request, site, query }: SiteCall & { readonly query: ReportQuery | undefined },
  parts: Parts,
): Promise<Framed<Reports[keyof Reports]>> {
  const { report } = request.params as { report: string }
  const versions = parts.versions.get(site.id)
  if (!isReportName(report) || versions === undefined) throw new CollectorError('NOT_FOUND')
  const { config } = versions.current()
  const asOf = parts.now()
  const period = readPeriod(report, query, { config, now: asOf })
  const goals = { goals: goalsOf(config), siteGoals: config.goals }
  const funnel = report === 'funnel' ? { funnel: readFunnel(query ?? {}, config) } : {}
  const zone = config.timeZone
  const siteSegments = segmentUsesOf(config)
  const question = { report, site: site.id, ...period, ...goals, siteSegments, zone, ...funnel }
  const sums = await parts.store.report(question)
  const { inference = 'anytime' } = query ?? {}
  const answer =
    'outcomes' in sums
      ? judgeExperiments(sums, { config, versions: await readConfigs(sums, versions), inference })
      : sums
  return { ...answer, asOf, ...period, zone }
}

/** The site configs under which visitors were exposed, as far as they are kept. */
async function readConfigs(
  { exposed }: ExperimentSums,
  versions: Versions,
): Promise<Map<number, SiteConfig>> {
  const configs = new Map<number, SiteConfig>()
  for (const number of new Set(exposed.map(({ config }) => config))) {
    const version = await versions.read(number)
    if (version !== undefined) configs.set(number, version.config)
  }
  return configs
}

/**
 * The period asked for. By default the last `REPORT_DAYS` days, today included, until now; for experiments all there
 * is, because what is looked at daily keeps its level only from a start that does not move.
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
  const standard = report === 'experiments' ? 0 : startOfDay(until, timeZone, REPORT_DAYS - 1)
  return { from: read('from', standard), until }
}
