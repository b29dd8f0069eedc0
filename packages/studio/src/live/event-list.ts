import type { ReceivedEvent } from '@segue/protocol/api'
import { LIVE_EVENTS_MAX } from '../limits.ts'

/** The events on screen, newest first, and those that arrived while the list was paused. Both are bounded. */
export interface EventList {
  readonly shown: readonly ReceivedEvent[]
  readonly waiting: readonly ReceivedEvent[]
  readonly paused: boolean
}

/** Nothing arrived yet. */
export const EMPTY_LIST: EventList = { shown: [], waiting: [], paused: false }

/** Takes events in. One that is known already is not added again, so a gap can be filled by asking for the newest. */
export function addEvents(list: EventList, events: readonly ReceivedEvent[]): EventList {
  const known = new Set([...list.shown, ...list.waiting].map(({ event }) => event.id))
  const fresh = events.filter(({ event }) => !known.has(event.id) && known.add(event.id))
  if (fresh.length === 0) return list
  if (list.paused) return { ...list, waiting: toNewest([...fresh, ...list.waiting]) }
  return { ...list, shown: toNewest([...fresh, ...list.shown]) }
}

/** Holds the list still; what arrives waits. */
export function pauseList(list: EventList): EventList {
  return { ...list, paused: true }
}

/** Shows what waited and lets the list move again. */
export function resumeList(list: EventList): EventList {
  return { shown: toNewest([...list.waiting, ...list.shown]), waiting: [], paused: false }
}

function toNewest(events: readonly ReceivedEvent[]): ReceivedEvent[] {
  return [...events].sort((a, b) => b.receivedAt - a.receivedAt).slice(0, LIVE_EVENTS_MAX)
}
