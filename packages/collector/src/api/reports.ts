import type { Compared, ReportQuery } from '@segue/protocol/api'
import * as v from 'valibot'
import { defineRoute } from '../http/define-route.ts'
import { opaque, wholeText } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { FUNNEL_HOURS_MAX, PAIN_VISITORS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { type AnyReport, answerReport } from './answer-report.ts'

/** Every report, by its name. */
export const reportRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/reports/:report', {
    access: 'viewer',
    summary:
      'A report over a period; by default the last 30 days, and for experiments, `segments` and `loyalty` the whole run.',
    query: v.object({
      from: v.exactOptional(v.string()),
      until: v.exactOptional(v.string()),
      where: v.exactOptional(
        v.pipe(
          v.string(),
          v.description(
            'Which visitors: `segment:runner,country:NO`, or a JSON list of such texts.',
          ),
        ),
      ),
      firstSeen: v.exactOptional(
        v.pipe(
          v.string(),
          v.description('When visitors were first seen: two moments with a slash between.'),
        ),
      ),
      compare: v.exactOptional(v.picklist(['previous', 'year'], 'previous or year')),
      inference: v.exactOptional(v.picklist(['anytime', 'fixed'], 'anytime or fixed')),
      steps: v.exactOptional(
        v.pipe(
          v.string(),
          v.description('Of the report `funnel`: event types with commas between, or a JSON list.'),
        ),
      ),
      order: v.exactOptional(v.picklist(['loose', 'strict'], 'loose or strict')),
      hours: v.exactOptional(wholeText(1, FUNNEL_HOURS_MAX)),
      by: v.exactOptional(v.picklist(['page', 'channel', 'campaign'], 'page, channel or campaign')),
      before: v.exactOptional(
        v.pipe(
          v.string(),
          v.description(
            'Of the report `touchpoints`: `goal:` or `stage:` and an id, or `stage:` and two with a slash between.',
          ),
        ),
      ),
      visitorsMin: v.exactOptional(wholeText(1, PAIN_VISITORS_MAX)),
      costs: v.exactOptional(
        v.pipe(
          v.string(),
          v.description('Of the report `segments`: what was spent by segment, as JSON.'),
        ),
      ),
    }),
    answer: opaque<Compared<AnyReport>>('The report, as its definition says.'),
    handle: showReport,
  }),
]

function showReport(
  { request, site, query = {} }: SiteCall & { readonly query: ReportQuery | undefined },
  parts: Parts,
): Promise<Compared<AnyReport>> {
  const report = readPath(request, 'report')
  return answerReport({ site: site.id, report, query }, parts)
}
