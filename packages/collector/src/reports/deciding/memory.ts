import { createGoalValue } from '@segue/rules'
import type { EventLine } from '../../log/log-line.ts'
import { exposedToExperiences } from '../experiments/memory.ts'
import { bySequence } from '../order.ts'
import type { Period } from '../period.ts'
import type { GoalOfExperience } from '../report.ts'

/** A visitor who was exposed to an experience, and what they did after that on the goal that decides it. */
export interface Decided {
  readonly experience: string
  readonly arm: string
  /** The first exposure. */
  readonly line: EventLine
  readonly revenue: number
  /** Epoch milliseconds, never before the exposure; undefined for whoever has not. */
  readonly convertedAt: number | undefined
}

/** Everybody who was exposed first in the period, over all lines of one site, in plain TypeScript. */
export function decidedOf(
  all: readonly EventLine[],
  { from, until, goals }: Period & { readonly goals: readonly GoalOfExperience[] },
): Decided[] {
  const known = bySequence(all).filter(({ visitor, event }) => visitor !== '' && event.at < until)
  return exposedToExperiences(known)
    .filter(({ line }) => line.event.at >= from)
    .map(({ subject: experience, arm, line }) => {
      const goal = goals.find((one) => one.experience === experience)
      const goalValue = goal && createGoalValue(goal)
      const met = known
        .slice(known.indexOf(line) + 1)
        .filter(({ visitor, event }) => visitor === line.visitor && event.at >= from - PAST_MS)
        .flatMap(({ event }) => {
          const value = goalValue?.(event)
          return value === undefined ? [] : [{ value, at: Math.max(event.at, line.event.at) }]
        })
      return {
        ...{ experience, arm, line },
        revenue: met.reduce((sum, { value }) => sum + value, 0),
        convertedAt: met.length > 0 ? Math.min(...met.map(({ at }) => at)) : undefined,
      }
    })
}

const PAST_MS = 28 * 86_400_000
