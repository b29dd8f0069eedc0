import { findCountIssue, parseEvent } from '@segue/protocol'
import { findLocalIssue } from './check-local-only.ts'
import type { Delivery } from './delivery.ts'
import { keepEvent } from './keep-event.ts'
import { refuseEvent } from './refuse.ts'

/** Checks each event on its own: a bad one costs only itself. */
export function checkEvents(delivery: Delivery): void {
  const { batch, isLocalOnly } = delivery
  const isAnonymous = batch?.visitor === ''
  for (const [index, input] of (batch?.events ?? []).entries()) {
    const path = `events[${index}]`
    const parsed = parseEvent(input, path)
    const issue = parsed.ok
      ? (isLocalOnly && findLocalIssue(parsed.value.type, path)) ||
        findCountIssue(parsed.value, isAnonymous, path)
      : parsed.issues[0]
    if (issue !== undefined) refuseEvent(delivery, input, issue)
    else if (parsed.ok) keepEvent(delivery, input, { event: parsed.value, path })
  }
}
