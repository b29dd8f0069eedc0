import type { SavedReport } from '@segue/protocol/api'
import { toAddress } from '../../shell/to-address.ts'
import { isDrawn } from '../views.ts'

/**
 * The address at which a saved question stands to be changed; undefined where the screen has no control for all of it: for
 * periods that are no number of days to choose, and for costs, which stay in the browser they were typed in.
 */
export function toQuestionAddress({
  report,
  period,
  query,
}: Pick<SavedReport, 'report' | 'period' | 'query'>): string | undefined {
  const days = /^last (7|30|90) days$/.exec(period)?.[1]
  const isKnown = days !== undefined || period === 'whole run'
  const { inference, visitorsMin, costs, ...shown } = query
  const rest = [inference, visitorsMin, costs].filter((value) => value !== undefined)
  if (!isDrawn(report) || !isKnown || rest.length > 0) return undefined
  const texts = Object.entries(shown).map(([field, value]) => [field, String(value)])
  return toAddress('/studio/reports', {
    show: report,
    ...(days !== undefined && { days }),
    ...Object.fromEntries(texts),
  })
}
