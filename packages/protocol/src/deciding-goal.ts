import type { Goal } from './goal.ts'
import type { Experience } from './site-config.ts'

/** The goal that decides an experience: its own, else the site's first goal with a value; `undefined` without both. */
export function decidingGoal<Known extends Pick<Goal, 'id' | 'valueProp'>>(
  { goal }: Pick<Experience, 'goal'>,
  { goals }: { readonly goals: readonly Known[] },
): Known | undefined {
  return (
    goals.find(({ id }) => id === goal) ?? goals.find(({ valueProp }) => valueProp !== undefined)
  )
}
