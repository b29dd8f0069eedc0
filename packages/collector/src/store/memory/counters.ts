import type { IngestReport } from '@segue/protocol'
import type { BadLine } from '../../log/log-line.ts'

/** Counts what was taken in, per site. */
export interface Counters {
  /** `dropped` is what a new event says was dropped before it. */
  readonly addEvent: (site: string, known: boolean, dropped?: number) => void
  readonly addBad: (line: BadLine) => void
  /** A refused event was replayed: it counts as what it became. */
  readonly removeBad: (line: BadLine) => void
  readonly reportOf: (site: string) => IngestReport
}

/** Counters that start at zero. */
export function createCounters(): Counters {
  const bySite = new Map<string, Counts>()
  const countsOf = (site: string) => {
    const counts: Counts = bySite.get(site) ?? { good: 0, duplicate: 0, dropped: 0, bad: new Map() }
    bySite.set(site, counts)
    return counts
  }
  return {
    addEvent(site, known, dropped = 0) {
      const counts = countsOf(site)
      counts[known ? 'duplicate' : 'good'] += 1
      if (!known) counts.dropped += dropped
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
      const { good, duplicate, dropped, bad } = countsOf(site)
      const badByCode = [...bad]
        .map(([code, events]) => ({ code, events }))
        .sort((a, b) => b.events - a.events || (a.code < b.code ? -1 : 1))
      const badEvents = badByCode.reduce((sum, { events }) => sum + events, 0)
      const received = good + duplicate + badEvents
      return { received, good, bad: badEvents, duplicate, dropped, badByCode }
    },
  }
}

interface Counts {
  good: number
  duplicate: number
  dropped: number
  readonly bad: Map<string, number>
}
