import type { JsonObject, SegueEvent } from '@segue/protocol'
import { createGoalTest } from './goal-test.ts'
import type { GoalTerms } from './report.ts'

/** What an event is worth to a goal; undefined when it does not count for it. */
export type GoalValue = (event: Pick<SegueEvent, 'type' | 'props' | 'page'>) => number | undefined

/** Reads the value of goal events at the goal's value property. What is not a number there is worth 0. */
export function createGoalValue({ event: type, where, valueProp }: GoalTerms): GoalValue {
  const meets = where === undefined ? () => true : createGoalTest(type, where)
  return ({ type: happened, props, page }) =>
    happened === type && meets(props, page.path) ? toValue(props, valueProp) : undefined
}

function toValue(props: JsonObject, valueProp: string | undefined): number {
  let value: unknown = valueProp === undefined ? undefined : props
  for (const key of valueProp?.split('.') ?? []) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as JsonObject)[key]
        : undefined
  }
  return typeof value === 'number' ? value : 0
}
