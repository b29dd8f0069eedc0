import type { Envelope, SegueEvent } from '@segue/protocol'
import { createEventId, createId } from './ids.ts'
import type { Random } from './random.ts'

/** The events of one visit and whose they are. */
export interface Visit {
  readonly envelope: Pick<Envelope, 'visitor' | 'session' | 'tab'>
  readonly events: readonly SegueEvent[]
}

/** Writes down a visitor's visits: each is a session in a tab of its own. */
export interface VisitLog {
  /** Begins a visit and gives the id of its session. */
  readonly start: () => string
  /** Adds an event to the visit at hand, with an id of its time and the next number of the tab. */
  readonly add: (event: Omit<SegueEvent, 'id' | 'seq'>) => void
  /** The visits in which anything happened. */
  readonly visits: () => readonly Visit[]
}

/** Creates an empty log. */
export function createVisitLog(visitor: string, random: Random): VisitLog {
  const visits: { readonly envelope: Visit['envelope']; readonly events: SegueEvent[] }[] = []
  return {
    start() {
      const session = createId(random)
      visits.push({ envelope: { visitor, session, tab: createId(random) }, events: [] })
      return session
    },
    add(event) {
      const events = visits.at(-1)?.events
      events?.push({ id: createEventId(event.at, random), seq: events.length, ...event })
    },
    visits: () => visits.filter(({ events }) => events.length > 0),
  }
}
