import { isId, isRecord } from '@segue/protocol'
import type { Delivery } from './delivery.ts'

/**
 * Gives a batch of a cookieless site the visitor that its browser does not know. Its session and its tab get names of
 * the day, too: those of a page that stays open over midnight would lead from one day's visitor to the next one's.
 */
export function nameVisitor(delivery: Delivery): void {
  const { input, toDailyId } = delivery
  if (!toDailyId || !isRecord(input) || input.visitor !== undefined) return
  const { session, tab } = input
  const rename = (id: unknown) => (isId(id) ? toDailyId(id) : id)
  delivery.input = { ...input, visitor: toDailyId(), session: rename(session), tab: rename(tab) }
}
