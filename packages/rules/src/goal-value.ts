import type { Goal, Json, JsonObject, SegueEvent } from '@segue/protocol'
import { createWhere } from './where.ts'

/** What an event is worth to a goal; undefined when it does not count for it. */
export type GoalValue = (
  event: Pick<SegueEvent, 'type' | 'props'> & { readonly page: Pick<SegueEvent['page'], 'path'> },
) => number | undefined

/**
 * Reads the value of goal events at the goal's value property, which may lead into lists by position. What is not a
 * number there is worth 0. The goal's `where` is judged as `createWhere` does, so without a visitor.
 */
export function createGoalValue({
  event,
  where,
  valueProp,
}: Pick<Goal, 'event' | 'where' | 'valueProp'>): GoalValue {
  const isMet = where === undefined ? () => true : createWhere(where)
  return ({ type, props, page }) =>
    type === event && isMet(props, page.path) ? toNumber(props, valueProp) : undefined
}

function toNumber(props: JsonObject, path: string | undefined): number {
  const value = path?.split('.').reduce<Json | undefined>(step, props)
  return typeof value === 'number' ? value : 0
}

function step(value: Json | undefined, key: string): Json | undefined {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as JsonObject)[key]
    : undefined
}
