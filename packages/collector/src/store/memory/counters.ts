import type { IngestReport } from '@segue/protocol'
import type { BadLine, EventLine } from '../../log/log-line.ts'
import { compare } from '../../reports/order.ts'

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
    const counts: Counts = bySite.get(site) ?? { ...NOTHING, bad: new Map(), plan: new Map() }
    bySite.set(site, counts)
    return counts
  }
  return {
    addEvent({ site, event: { type, dropped = 0 }, sender, plan }, known) {
      const counts = countsOf(site)
      counts[known ? 'duplicate' : 'good'] += 1
      if (known) return
      counts.dropped += dropped
      if (sender?.bot !== undefined) counts.bots += 1
      if (plan === undefined) return
      const key = JSON.stringify([type, plan.code, plan.path])
      counts.plan.set(key, (counts.plan.get(key) ?? 0) + 1)
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
      const { good, duplicate, dropped, bots, bad, plan } = countsOf(site)
      const badByCode = [...bad]
        .map(([code, events]) => ({ code, events }))
        .sort((a, b) => b.events - a.events || (a.code < b.code ? -1 : 1))
      const badEvents = badByCode.reduce((sum, { events }) => sum + events, 0)
      const received = good + duplicate + badEvents
      const planIssues = [...plan]
        .map(([key, events]) => {
          const [event = '', code = '', path = ''] = JSON.parse(key) as string[]
          return { event, code, path, events }
        })
        .sort((a, b) => b.events - a.events || compare(toOrder(a), toOrder(b)))
      return { planIssues, received, good, bad: badEvents, duplicate, dropped, bots, badByCode }
    },
  }
}

function toOrder({ code, event, path }: IngestReport['planIssues'][number]): string {
  return JSON.stringify([code, event, path])
}

interface Counts {
  good: number
  duplicate: number
  dropped: number
  bots: number
  readonly bad: Map<string, number>
  readonly plan: Map<string, number>
}

const NOTHING = { good: 0, duplicate: 0, dropped: 0, bots: 0 }
