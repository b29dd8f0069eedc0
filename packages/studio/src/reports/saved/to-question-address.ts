import type { SavedReport } from '@segue/protocol/api'
import { toAddress } from '../../shell/to-address.ts'
import { isDrawn } from '../views.ts'
import { toScreenDays } from './saved-periods.ts'

/**
 * The address at which a saved question stands to be changed; undefined for a report that the screen does not draw. Costs
 * are left out: they are nothing for an address, and the screen takes them from the saved report. A period that the screen
 * does not have is chosen when it is saved.
 */
export function toQuestionAddress({
  id,
  report,
  period,
  query,
}: Pick<SavedReport, 'id' | 'report' | 'period' | 'query'>): string | undefined {
  const days = toScreenDays(period)
  const { costs, ...shown } = query
  if (!isDrawn(report)) return undefined
  const texts = Object.entries(shown).map(([field, value]) => [field, String(value)])
  return toAddress('/studio/reports', {
    show: report,
    ...(days !== undefined && { days }),
    ...Object.fromEntries(texts),
    change: id,
  })
}
