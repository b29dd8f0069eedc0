import type { Goal } from './goal.ts'
import type { Experience, SiteConfig } from './site-config.ts'

/** The goal that decides an experience: its own, else the site's first goal with a value; `undefined` without both. */
export function decidingGoal({ goal }: Experience, { goals }: SiteConfig): Goal | undefined {
  return (
    goals.find(({ id }) => id === goal) ?? goals.find(({ valueProp }) => valueProp !== undefined)
  )
}
