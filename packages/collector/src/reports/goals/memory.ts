import type { Goal, GoalReport } from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import type { EventLine } from '../../log/log-line.ts'

/** The goals report over lines of one site and period, in plain TypeScript. */
export function siteGoalsOf(lines: readonly EventLine[], goals: readonly Goal[]): GoalReport {
  const known = lines.map(({ visitor }) => visitor).filter((visitor) => visitor !== '')
  const { size: visitors } = new Set(known)
  return {
    rows: goals.map((goal) => {
      const goalValue = createGoalValue(goal)
      const successes = lines.flatMap(({ visitor, event }) => {
        const value = goalValue(event)
        return value === undefined ? [] : [{ visitor, value }]
      })
      return {
        goal: goal.id,
        visitors,
        converted: new Set(successes.map(({ visitor }) => visitor)).size,
        conversions: successes.length,
        revenue: successes.reduce((sum, { value }) => sum + value, 0),
      }
    }),
  }
}
