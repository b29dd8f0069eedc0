import type { GoalRow } from '@segue/protocol'
import type { NamedGoal } from '@segue/protocol/api'

/** A goal, and what became of it in the period. */
export interface MainGoal {
  readonly goal: NamedGoal
  readonly row: GoalRow
}

/**
 * The goal to look at first: the first that has a value, else the first. Null when the site has no goals, and when
 * the report does not know this one or saw nobody, as right after a publish.
 */
export function findMainGoal(
  goals: readonly NamedGoal[],
  rows: readonly GoalRow[],
): MainGoal | null {
  const goal = goals.find(({ valueProp }) => valueProp !== undefined) ?? goals[0]
  const row = rows.find((one) => one.goal === goal?.id)
  return goal && row && row.visitors > 0 ? { goal, row } : null
}
