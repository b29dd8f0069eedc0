import {
  CONTROL,
  decidingGoal,
  EVENT_TYPES,
  type Experience,
  type Goal,
  HOLDOUT,
  type Json,
  type JsonObject,
  type LocalCount,
  type LocalGoal,
  type SegueEvent,
  type SiteConfig,
} from '@segue/protocol'
import { createWhere } from '@segue/rules'

/** What a device has counted: experience → the arm of its first exposure, and whether its goal was reached since. */
export type Counted = { readonly [experience: string]: readonly [arm: string, isReached: boolean] }

/** Counts an event. Gives what is counted from then on, and the counts to send. */
export type Counter = (counted: Counted, event: SegueEvent) => readonly [Counted, LocalCount[]]

/**
 * Makes the counter of a site config. An exposure counts once a device and experience, for the arm that came first;
 * a goal event for every experience that it decides and that was met before. Nothing but ids of the config is counted.
 */
export function createCounter(config: SiteConfig): Counter {
  const deciding = config.experiences.map((experience) => {
    const goal = decidingGoal(experience, config)
    return { id: experience.id, goal, meets: goal?.where ? createWhere(goal.where) : () => true }
  })

  function countExposure(counted: Counted, { props }: SegueEvent): ReturnType<Counter> {
    const experience = config.experiences.find(({ id }) => id === props.experience)
    const variant = experience && armsOf(experience).find((arm) => arm === props.variant)
    if (!experience || !variant || Object.hasOwn(counted, experience.id)) return [counted, []]
    const count: LocalCount = { count: 'exposure', experience: experience.id, variant }
    return [{ ...counted, [experience.id]: [variant, false] }, [count]]
  }

  function countGoals(counted: Counted, { type, props, page }: SegueEvent): ReturnType<Counter> {
    const counts = deciding.flatMap(({ id: experience, goal, meets }): LocalGoal[] => {
      const [variant, isReached] = (Object.hasOwn(counted, experience) && counted[experience]) || []
      if (!variant || goal?.event !== type || !meets(props, page.path)) return []
      const value = toValue(props, goal)
      return [{ count: 'goal', experience, variant, goal: goal.id, first: !isReached, value }]
    })
    const reached = counts.map(({ experience, variant }) => [experience, [variant, true]])
    return [{ ...counted, ...Object.fromEntries(reached) }, counts]
  }

  return (counted, event) =>
    event.type === EVENT_TYPES.exposure ? countExposure(counted, event) : countGoals(counted, event)
}

function armsOf({ variants }: Experience): string[] {
  return [...variants.map(({ id }) => id), CONTROL, HOLDOUT]
}

/** What is at the goal's value property; 0 for what is no number. */
function toValue(props: JsonObject, { valueProp }: Goal): number {
  const step = (value: Json | undefined, key: string) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as JsonObject)[key]
      : undefined
  const value = valueProp?.split('.').reduce<Json | undefined>(step, props)
  return typeof value === 'number' ? value : 0
}
