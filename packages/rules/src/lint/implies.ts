import type { Condition } from '@segue/protocol'
import { clash } from './contradicts.ts'

/**
 * True when whoever meets the one condition meets the other, too: three views imply one. Proven, not guessed: false
 * only means that this proof does not apply.
 */
export function implies(one: Condition, other: Condition): boolean {
  if ('all' in other) return other.all.every((part) => implies(one, part))
  if ('any' in one) return one.any.every((part) => implies(part, other))
  return clash([
    { condition: one, wanted: [true] },
    { condition: other, wanted: [false, null] },
  ])
}
