import type { Goal } from '@segue/protocol'

/** The goal by which segments are compared: the site's first with a value, or else its first. The SQL says the same. */
export function healthGoalOf(goals: readonly Goal[]): Goal | undefined {
  return goals.find(({ valueProp }) => valueProp !== undefined) ?? goals[0]
}
