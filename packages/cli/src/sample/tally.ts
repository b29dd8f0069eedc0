import type { Goal, SiteConfig } from '@segue/protocol'
import { formatCount, formatTable } from '../format.ts'
import type { SampleVisitor } from './traffic.ts'

/** Adds up what a sample holds. */
export interface Tally {
  readonly add: (visitor: SampleVisitor) => void
  /** Visitors, visits and events, then each goal, then the stages visitors ended in. */
  readonly toText: () => string
}

/** Creates a tally of a site config's goals and stages. A goal's `where` is not looked at: samples fill them all. */
export function createTally({ goals, journey, currency }: SiteConfig): Tally {
  const sums = { visitors: 0, visits: 0, events: 0 }
  const reached = new Map(goals.map((goal) => [goal, { count: 0, value: 0 }]))
  const stages = new Map(journey.stages.map(({ id }) => [id, 0]))
  return {
    add({ visits, stage }) {
      const events = visits.flatMap((visit) => visit.events)
      sums.visitors += 1
      sums.visits += visits.length
      sums.events += events.length
      stages.set(stage, (stages.get(stage) ?? 0) + 1)
      for (const [goal, sum] of reached) {
        const hits = events.filter(({ type }) => type === goal.event)
        sum.count += hits.length
        sum.value += hits.reduce((total, { props }) => total + toValue(props, goal), 0)
      }
    },
    toText() {
      const { visitors, visits, events } = sums
      const goalRows = [...reached].map(([{ name, valueProp }, { count, value }]) => [
        name,
        formatCount(count),
        valueProp === undefined ? '' : `${formatCount(Math.round(value))} ${currency}`,
      ])
      const stageRows = [...stages].map(([stage, count]) => [
        stage,
        formatCount(count),
        `${((100 * count) / Math.max(1, visitors)).toFixed(1)} %`,
      ])
      return [
        formatTable([
          ['Visitors', formatCount(visitors)],
          ['Visits', formatCount(visits)],
          ['Events', formatCount(events)],
        ]),
        `Goals\n${formatTable(goalRows)}`,
        `Stage at the end\n${formatTable(stageRows)}`,
      ].join('\n\n')
    },
  }
}

function toValue(props: { readonly [name: string]: unknown }, { valueProp }: Goal): number {
  const value = valueProp === undefined ? 0 : props[valueProp]
  return typeof value === 'number' ? value : 0
}
