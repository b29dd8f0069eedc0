import type { FunnelReport } from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { medianOf } from '../median-of.ts'
import { bySequence } from '../order.ts'
import type { FunnelPlan } from './funnel-plan.ts'
import { toFunnelReport } from './to-funnel-report.ts'

/** The funnel report over lines of one site and period, in plain TypeScript. */
export function funnelOf(lines: readonly EventLine[], plan: FunnelPlan): FunnelReport {
  const isStep = plan.steps.map((step) => {
    const goalValue = createGoalValue(step)
    return ({ event }: EventLine) => goalValue(event) !== undefined
  })
  const known = bySequence(lines).filter(({ visitor }) => visitor !== '')
  const steps = known.filter((line) => isStep.some((makes) => makes(line)))
  const walks = groupBy(steps, ({ visitor }) => visitor).flatMap((own) => {
    const all = own.map((_, start) => walkFrom(own.slice(start), isStep, plan))
    const longest = Math.max(...all.map((walk) => walk.length))
    const [furthest] = all.filter((walk) => walk.length === longest && longest > 0)
    return furthest === undefined ? [] : [furthest]
  })
  const made = walks.flatMap((walk) =>
    [...new Set(['*', ...(walk[0]?.event.segments ?? [])])].flatMap((segment) =>
      walk.map(({ event: { at } }, step) => {
        const former = walk[step - 1]?.event.at
        return {
          segment,
          step: step + 1,
          hours: former === undefined ? [] : [(at - former) / HOUR],
        }
      }),
    ),
  )
  const counts = groupBy(made, ({ segment, step }) => JSON.stringify([segment, step])).map(
    (own) => {
      const [{ segment, step }] = own
      const hoursMedian = medianOf(own.flatMap(({ hours }) => hours))
      return { segment, step, visitors: own.length, hoursMedian }
    },
  )
  return toFunnelReport(
    counts,
    plan.steps.map(({ event }) => event),
  )
}

/** The events that make the steps, one each, when the first of these makes the first. */
function walkFrom(
  own: readonly EventLine[],
  isStep: readonly ((line: EventLine) => boolean)[],
  { order, hours }: FunnelPlan,
): EventLine[] {
  const walk: EventLine[] = []
  let place = -1
  for (const makes of isStep) {
    const offset = own.slice(place + 1).findIndex(makes)
    const isNext = walk.length === 0 || order === 'strict' ? offset === 0 : offset >= 0
    const line = own[place + 1 + offset]
    if (!isNext || line === undefined) return walk
    if (walk[0] !== undefined && line.event.at > walk[0].event.at + hours * HOUR) return walk
    walk.push(line)
    place += 1 + offset
  }
  return walk
}

const HOUR = 3_600_000
