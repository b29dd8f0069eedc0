import type { IngestReport } from '@segue/protocol'
import type { BadLine, EventLine } from '../../log/log-line.ts'

/** Counts what was taken in, per site. */
export interface Counters {
  /** `dropped` is what a new event says was dropped before it. */
  readonly addEvent: (line: EventLine, known: boolean) => void
  readonly addBad: (line: BadLine) => void
  /** A refused event was replayed: it counts as what it became. */
  readonly removeBad: (line: BadLine) => void
  readonly reportOf: (site: string) => IngestReport
}

/** Counters that start at zero. */
export function createCounters(): Counters {
  const bySite = new Map<string, Counts>()
  const countsOf = (site: string) => {
    const counts: Counts = bySite.get(site) ?? { ...NOTHING, bad: new Map() }
    bySite.set(site, counts)
    return counts
  }
  return {
    addEvent({ site, event: { dropped = 0 }, sender }, known) {
      const counts = countsOf(site)
      counts[known ? 'duplicate' : 'good'] += 1
      if (known) return
      counts.dropped += dropped
      if (sender?.bot !== undefined) counts.bots += 1
    },
    addBad({ site, bad: { code, events } }) {
      const { bad } = countsOf(site)
      bad.set(code, (bad.get(code) ?? 0) + events)
    },
    removeBad({ site, bad: { code, events } }) {
      const { bad } = countsOf(site)
      bad.set(code, (bad.get(code) ?? 0) - events)
      if (bad.get(code) === 0) bad.delete(code)
    },
    reportOf(site) {
      const { good, duplicate, dropped, bots, bad } = countsOf(site)
      const badByCode = [...bad]
        .map(([code, events]) => ({ code, events }))
        .sort((a, b) => b.events - a.events || (a.code < b.code ? -1 : 1))
      const badEvents = badByCode.reduce((sum, { events }) => sum + events, 0)
      const received = good + duplicate + badEvents
      return { received, good, bad: badEvents, duplicate, dropped, bots, badByCode }
    },
  }
}

interface Counts {
  good: number
  duplicate: number
  dropped: number
  bots: number
  readonly bad: Map<string, number>
}

const NOTHING = { good: 0, duplicate: 0, dropped: 0, bots: 0 }
