import type { SiteConfig } from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import { formatCount, formatTable } from '../format.ts'
import type { SampleVisitor } from './traffic.ts'

/** Adds up what a sample holds. */
export interface Tally {
  readonly add: (visitor: SampleVisitor) => void
  /** Visitors, visits and events, then each goal, then the stages visitors ended in. */
  readonly toText: () => string
}

/** Creates a tally of a site config's goals and stages. */
export function createTally({ goals, journey, currency }: SiteConfig): Tally {
  const sums = { visitors: 0, visits: 0, events: 0 }
  const reached = goals.map((goal) => {
    return { goal, goalValue: createGoalValue(goal), sum: { count: 0, value: 0 } }
  })
  const stages = new Map(journey.stages.map(({ id }) => [id, 0]))
  return {
    add({ visits, stage }) {
      const events = visits.flatMap((visit) => visit.events)
      sums.visitors += 1
      sums.visits += visits.length
      sums.events += events.length
      stages.set(stage, (stages.get(stage) ?? 0) + 1)
      for (const { goalValue, sum } of reached) {
        const values = events.flatMap((event) => goalValue(event) ?? [])
        sum.count += values.length
        sum.value += values.reduce((total, value) => total + value, 0)
      }
    },
    toText() {
      const { visitors, visits, events } = sums
      const goalRows = reached.map(({ goal, sum }) => [
        goal.name,
        formatCount(sum.count),
        goal.valueProp === undefined ? '' : `${formatCount(Math.round(sum.value))} ${currency}`,
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
