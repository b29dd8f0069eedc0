import type { SavedReport } from '@segue/protocol/api'
import { reports } from '../../messages/en/reports.ts'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { toPeriodText, toTermsText } from '../terms/terms-text.ts'
import { isDrawn } from '../views.ts'

/** What a saved report asks, in a line: `Funnel, last 30 days, visitors: segment:runner`. */
export function toQuestionText({
  report,
  period,
  query,
}: Pick<SavedReport, 'report' | 'period' | 'query'>): string {
  const { where, firstSeen, compare, inference, visitorsMin, ...others } = query
  return [
    isDrawn(report) ? reports.names[report] : report,
    toPeriodText(period),
    toTermsText(query, ''),
    ...Object.entries(others).map(([field, value]) => texts.words.other(field, String(value))),
  ]
    .filter(Boolean)
    .join(', ')
}
