import type { Experience, SiteConfig } from '@segue/protocol'
import type { GoalOfExperience } from './report.ts'

/** The goal that decides each experience: its own, else the site's first goal with a value. */
export function goalsOf({ experiences, goals }: SiteConfig): GoalOfExperience[] {
  const standard = goals.find(({ valueProp }) => valueProp !== undefined)
  const goalOf = (experience: Experience) =>
    goals.find(({ id }) => id === experience.goal) ?? standard
  return experiences.flatMap((experience) => {
    const goal = goalOf(experience)
    if (goal === undefined) return []
    const { id, name, ...deciding } = goal
    return [{ experience: experience.id, ...deciding }]
  })
}
