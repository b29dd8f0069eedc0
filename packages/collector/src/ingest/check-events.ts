import { parseEvent } from '@segue/protocol'
import type { Delivery } from './delivery.ts'
import { refuseEvent } from './refuse.ts'

/** Checks each event on its own: a bad one costs only itself. */
export function checkEvents(delivery: Delivery): void {
  for (const [index, input] of (delivery.batch?.events ?? []).entries()) {
    const parsed = parseEvent(input, `events[${index}]`)
    if (parsed.ok) delivery.events.push({ event: parsed.value, clockShiftMs: 0 })
    else for (const issue of parsed.issues.slice(0, 1)) refuseEvent(delivery, input, issue)
  }
}
