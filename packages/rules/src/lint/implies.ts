import type { Condition } from '@segue/protocol'
import { contradicts } from './contradicts.ts'

/**
 * True when whoever meets the one condition meets the other, too: three views imply one. Proven, not guessed: false
 * only means that this proof does not apply.
 */
export function implies(one: Condition, other: Condition): boolean {
  if ('all' in other) return other.all.every((part) => implies(one, part))
  if ('any' in one) return one.any.every((part) => implies(part, other))
  if ('any' in other) return other.any.some((part) => implies(one, part))
  return oppositesOf(other).some((opposite) => contradicts({ all: [one, opposite] }))
}

/**
 * What holds when a condition is answered with no. A class is left out where every class answers with yes: visitors who
 * have none answer neither.
 */
function oppositesOf(condition: Condition): readonly Condition[] {
  const op = 'op' in condition ? OPPOSITES[condition.op] : undefined
  const none: Condition = { none: [condition] }
  const opposite = op && ({ ...condition, op } as Condition)
  return !opposite || ('rfm' in condition && contradicts(opposite)) ? [none] : [none, opposite]
}

const OPPOSITES: { readonly [op: string]: string } = {
  at_least: 'less_than',
  less_than: 'at_least',
  more_than: 'at_most',
  at_most: 'more_than',
}
