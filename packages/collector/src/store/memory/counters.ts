import type { IngestReport } from '@segue/protocol'
import type { BadLine } from '../../log/log-line.ts'

/** Counts what was taken in, per site. */
export interface Counters {
  readonly addEvent: (site: string, known: boolean) => void
  readonly addBad: (line: BadLine) => void
  readonly reportOf: (site: string) => IngestReport
}

/** Counters that start at zero. */
export function createCounters(): Counters {
  const bySite = new Map<string, { good: number; duplicate: number; bad: Map<string, number> }>()
  const countsOf = (site: string) => {
    const counts = bySite.get(site) ?? { good: 0, duplicate: 0, bad: new Map<string, number>() }
    bySite.set(site, counts)
    return counts
  }
  return {
    addEvent(site, known) {
      countsOf(site)[known ? 'duplicate' : 'good'] += 1
    },
    addBad({ site, bad: { code, events } }) {
      const { bad } = countsOf(site)
      bad.set(code, (bad.get(code) ?? 0) + events)
    },
    reportOf(site) {
      const { good, duplicate, bad } = countsOf(site)
      const badByCode = [...bad]
        .map(([code, events]) => ({ code, events }))
        .sort((a, b) => b.events - a.events || (a.code < b.code ? -1 : 1))
      const badEvents = badByCode.reduce((sum, { events }) => sum + events, 0)
      return { received: good + duplicate + badEvents, good, bad: badEvents, duplicate, badByCode }
    },
  }
}
