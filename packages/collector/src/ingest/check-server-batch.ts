import { BATCH_EVENTS_MAX, BATCH_ISSUES, type Issue, isRecord, toReceived } from '@segue/protocol'
import type { Delivery } from './delivery.ts'
import { refuseDelivery } from './refuse.ts'
import { toServerIssue } from './server-issues.ts'

/** Checks the envelope of what a server sent. On a site in local-only mode nothing that names somebody is taken. */
export function checkServerBatch(delivery: Delivery): void {
  const issue = findIssue(delivery)
  if (issue !== undefined) {
    refuseDelivery(delivery, 'BATCH_REFUSED', issue)
    return
  }
  const { events } = delivery.input as { readonly events: readonly unknown[] }
  const consent = { personalization: 'granted', measurement: 'granted' } as const
  const nobody = { visitor: '', session: '', tab: '', config: 0 }
  delivery.batch = { v: 1, sentAt: delivery.receivedAt, ...nobody, consent, events }
}

function findIssue({ input, isLocalOnly }: Delivery): Issue | undefined {
  if (!isRecord(input)) return toBatchIssue('BATCH_NOT_OBJECT', '', input)
  const { v, via = 'server', events } = input
  if (v !== 1) return toBatchIssue('BATCH_VERSION_UNKNOWN', 'v', v)
  if (via !== 'server' && via !== 'import') return toServerIssue('SERVER_VIA_UNKNOWN', 'via', via)
  if (!Array.isArray(events) || events.length === 0 || events.length > BATCH_EVENTS_MAX)
    return toBatchIssue('BATCH_EVENTS_INVALID', 'events', events)
  return isLocalOnly ? toServerIssue('SERVER_SITE_LOCAL_ONLY', '', input) : undefined
}

function toBatchIssue(code: keyof typeof BATCH_ISSUES, path: string, received: unknown): Issue {
  return { code, path, received: toReceived(received), ...BATCH_ISSUES[code] }
}
