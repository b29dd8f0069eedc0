import type { ReportQuery, SharedAnswers, SharedName, SharedScreen } from '@segue/protocol/api'
import { SHARED_SCREENS } from '@segue/protocol/api'
import type { Parts } from '../parts.ts'
import type { ReportName } from '../reports/report.ts'
import { answerReport } from './answer-report.ts'
import { invalid } from './read-fields.ts'

/**
 * What a link shows: its report, or every report that its screen is made of. Rejects with `REQUEST_INVALID` as reports do,
 * and for a screen with filters.
 */
export async function answerShared(
  { site, report, query }: AskedShare,
  parts: Parts,
): Promise<SharedAnswers> {
  if (!isScreen(report)) return { [report]: await answerReport({ site, report, query }, parts) }
  const { from, until, ...filters } = query
  const [filter] = Object.entries(filters)
  if (filter) throw invalid(`query.${filter[0]}`, filter[1], 'no filter: a screen has none')
  const period = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  const answers = await Promise.all(
    SCREENS[report].map(async ({ name, toQuery = (asked) => asked }) => [
      name,
      await answerReport({ site, report: name, query: toQuery(period) }, parts),
    ]),
  )
  return Object.fromEntries(answers)
}

/** Whether what is shared is a screen of several reports. */
export function isScreen(name: SharedName): name is SharedScreen {
  return SHARED_SCREENS.some((screen) => screen === name)
}

interface AskedShare {
  readonly site: string
  readonly report: SharedName
  readonly query: ReportQuery
}

interface ScreenPart {
  readonly name: ReportName
  /** What it is asked with, of the period of the screen. */
  readonly toQuery?: (period: ReportQuery) => ReportQuery
}

/** The reports of each screen, as the studio asks for them. */
const SCREENS: { readonly [Screen in SharedScreen]: readonly ScreenPart[] } = {
  overview: [
    { name: 'audience', toQuery: (period) => ({ ...period, compare: 'previous' }) },
    ...(['goals', 'transitions', 'ingest'] as const).map((name) => ({ name })),
  ],
  journey: [{ name: 'audience' }, { name: 'transitions' }],
  results: [
    ...(['segment-variant', 'display'] as const).map((name) => ({ name })),
    // Of the whole run: what is looked at every day holds its level only from a start that does not move.
    ...(['experiments', 'experiment-days', 'experiment-parts'] as const).map((name) => ({
      name,
      toQuery: ({ from: _, ...end }: ReportQuery) => end,
    })),
  ],
}
