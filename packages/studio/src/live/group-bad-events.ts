import type { RefusedEvent } from '@segue/protocol/api'

/** Refused events that have a reason and a place in common. */
export interface BadGroup {
  readonly code: string
  readonly path: string
  /** How many events, not rows. */
  readonly count: number
  /** The newest of them: its time, what was received, what arrived. */
  readonly sample: RefusedEvent
}

/** Puts refused events together by reason and path, that with the most first. They come newest first. */
export function groupBadEvents(events: readonly RefusedEvent[]): readonly BadGroup[] {
  const groups = new Map<string, BadGroup>()
  for (const event of events) {
    const { code } = event
    // `events[3].type` and `events[7].type` are the same mistake.
    const path = event.path.replace(/\[\d+\]/g, '[…]')
    const key = `${code} ${path}`
    const { sample, count } = groups.get(key) ?? { sample: event, count: 0 }
    groups.set(key, { code, path, sample, count: count + event.events })
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}
