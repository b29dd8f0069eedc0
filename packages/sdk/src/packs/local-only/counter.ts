import {
  armsOf,
  decidingGoal,
  EVENT_TYPES,
  type LocalCount,
  type LocalGoal,
  type SegueEvent,
  type SiteConfig,
} from '@segue/protocol'
import { createGoalValue } from '@segue/rules'

/** What a device has counted: experience → the arm of its first exposure, and whether its goal was reached since. */
export type Counted = { readonly [experience: string]: readonly [arm: string, isReached: boolean] }

/** Counts an event. Gives what is counted from then on, and the counts to send. */
export type Counter = (counted: Counted, event: SegueEvent) => readonly [Counted, LocalCount[]]

/**
 * Makes the counter of a site config. An exposure counts once a device and experience, for the arm that came first;
 * a goal event for every experience that it decides and that was met before. Nothing but ids of the config is counted.
 */
export function createCounter(config: SiteConfig): Counter {
  const deciding = config.experiences.flatMap((experience) => {
    const goal = decidingGoal(experience, config)
    return goal
      ? { experience: experience.id, goal: goal.id, goalValue: createGoalValue(goal) }
      : []
  })

  function countExposure(counted: Counted, { props }: SegueEvent): ReturnType<Counter> {
    const experience = config.experiences.find(({ id }) => id === props.experience)
    const variant = experience && armsOf(experience).find((arm) => arm === props.variant)
    if (!experience || !variant || Object.hasOwn(counted, experience.id)) return [counted, []]
    const count: LocalCount = { count: 'exposure', experience: experience.id, variant }
    return [{ ...counted, [experience.id]: [variant, false] }, [count]]
  }

  function countGoals(counted: Counted, event: SegueEvent): ReturnType<Counter> {
    const counts = deciding.flatMap(({ experience, goal, goalValue }): LocalGoal[] => {
      const [variant, isReached] = (Object.hasOwn(counted, experience) && counted[experience]) || []
      const value = goalValue(event)
      if (!variant || value === undefined) return []
      return [{ count: 'goal', experience, variant, goal, first: !isReached, value }]
    })
    const reached = counts.map(({ experience, variant }) => [experience, [variant, true]])
    return [{ ...counted, ...Object.fromEntries(reached) }, counts]
  }

  return (counted, event) =>
    event.type === EVENT_TYPES.exposure ? countExposure(counted, event) : countGoals(counted, event)
}
