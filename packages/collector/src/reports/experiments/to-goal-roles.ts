import {
  decidingGoal,
  type Experience,
  type Goal,
  type GoalResult,
  type SiteConfig,
} from '@segue/protocol'

/** The goals of a site in the order in which an experience is read: what decides, guardrails, all others. */
export function toGoalRoles(
  experience: Experience,
  config: SiteConfig,
): { readonly goal: Goal; readonly role: GoalResult['role'] }[] {
  const deciding = decidingGoal(experience, config)
  const guarded = experience.guardrails?.map(({ goal }) => goal) ?? []
  const roleOf = ({ id }: Goal) => {
    if (id === deciding?.id) return 'deciding'
    return guarded.includes(id) ? 'guardrail' : 'secondary'
  }
  const all = config.goals.map((goal) => ({ goal, role: roleOf(goal) }) as const)
  return (['deciding', 'guardrail', 'secondary'] as const).flatMap((role) =>
    all.filter((one) => one.role === role),
  )
}
