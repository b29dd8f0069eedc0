import type { Condition, EventCondition, SequenceStep } from '@segue/protocol'
import type { Asked } from './contradicts.ts'
import { contradicts } from './contradicts.ts'
import { admits } from './fits-no-value.ts'
import { COUNTS } from './possible-values.ts'

/**
 * What surely is so where a leaf is answered as wanted. What has to have been done was done once at least; where no event
 * can be the one asked for, nothing is counted, measured, or a step.
 */
export function impliedBy({ condition, wanted }: Asked): readonly Asked[] {
  if ('sequence' in condition) {
    const isNever = condition.sequence.some(({ where }) => where && contradicts(where))
    if (isNever) return [{ condition, wanted: [false] }]
    return wanted.some((truth) => truth !== true) ? [] : condition.sequence.map(once)
  }
  if (!('event' in condition)) return []
  const { measure = 'count', where } = condition
  const isNumber = measure === 'sum' || COUNTS.includes(measure)
  if (where && contradicts(where)) {
    const nothing = isNumber ? { op: 'equals', value: 0 } : { op: 'not_exists' }
    const { value: _, ...asked } = condition
    return [{ condition: { ...asked, ...nothing }, wanted: [true] }]
  }
  return measure === 'count' || isMetByNothing(condition, wanted, isNumber) ? [] : [once(condition)]
}

/** True when who never did it may be answered as wanted. */
function isMetByNothing(
  condition: EventCondition,
  wanted: Asked['wanted'],
  isNumber: boolean,
): boolean {
  if (isNumber) return admits(0, { condition, wanted })
  return wanted.includes(condition.op === 'not_exists')
}

function once({ event, where }: SequenceStep): Asked {
  const condition: Condition = { event, op: 'at_least', value: 1, ...(where && { where }) }
  return { condition, wanted: [true] }
}
