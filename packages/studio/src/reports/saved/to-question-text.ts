import type { SavedReport } from '@segue/protocol/api'
import { reports } from '../../messages/en/reports.ts'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { isDrawn } from '../views.ts'

/** What a saved report asks, in a line: `Funnel, last 30 days, visitors: segment:runner`. */
export function toQuestionText({
  report,
  period,
  query,
}: Pick<SavedReport, 'report' | 'period' | 'query'>): string {
  const { where, firstSeen, compare, ...others } = query
  const { words } = texts
  return [
    isDrawn(report) ? reports.names[report] : report,
    toPeriodText(period),
    where && words.where(toTerms(where).join(', ')),
    firstSeen && words.firstSeen(toPeriodText(firstSeen)),
    compare && words.compare[compare],
    ...Object.entries(others).map(([field, value]) => words.other(field, String(value))),
  ]
    .filter(Boolean)
    .join(', ')
}

/** Two moments become days; words stay. */
function toPeriodText(period: string): string {
  const [from = '', until] = period.split('/')
  return until === undefined ? period : texts.words.fixed(from.slice(0, 10), until.slice(0, 10))
}

/** Terms come with commas between, or as a JSON list. */
function toTerms(where: string): readonly string[] {
  if (!where.startsWith('[')) return where.split(',')
  try {
    return (JSON.parse(where) as unknown[]).map(String)
  } catch {
    return [where]
  }
}
