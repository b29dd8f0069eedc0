import { decidingGoal, type SiteConfig } from '@segue/protocol'
import type { GoalOfExperience } from './report.ts'

/** The goal that decides each experience, where there is one. */
export function goalsOf(config: SiteConfig): GoalOfExperience[] {
  return config.experiences.flatMap((experience) => {
    const goal = decidingGoal(experience, config)
    if (goal === undefined) return []
    const { id, name, ...deciding } = goal
    return [{ experience: experience.id, ...deciding }]
  })
}
