import type { ReceivedEvent } from '@segue/protocol/api'

/** The types among the events with how often each occurs, in alphabetical order. */
export function countTypes(events: readonly ReceivedEvent[]): { type: string; events: number }[] {
  const counts = new Map<string, number>()
  for (const { event } of events) counts.set(event.type, (counts.get(event.type) ?? 0) + 1)
  return [...counts]
    .map(([type, count]) => ({ type, events: count }))
    .sort((a, b) => a.type.localeCompare(b.type))
}
