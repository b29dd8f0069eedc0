import type { Condition, Json, TraitCondition } from '@segue/protocol'
import type { Scene } from '../scene.ts'

/**
 * True when what a visitor did, where they first came from, or a day that is past has settled a leaf for good, so that
 * it can no longer be answered as wanted.
 */
export function isSettled(
  condition: Condition,
  actual: Json | undefined,
  wanted: 'yes' | 'no',
  scene: Scene,
): boolean {
  if ('trait' in condition) {
    const { trait } = condition
    if (/^source\.first(\.|$)/.test(trait))
      return Object.keys(scene.profile.source.first).length > 0
    return trait === 'time.date' && isPast(condition, actual, wanted)
  }
  if (!('event' in condition) || actual === undefined || condition.within) return false
  const { measure = 'count', op } = condition
  const isWanted = (yes: string, no: string) => op === (wanted === 'yes' ? yes : no)
  if (isWanted('not_exists', 'exists')) return true
  if (measure === 'last') return isWanted('before', 'after')
  return measure === 'first' && !(MOVING.includes(op) || (op === 'within_days' && wanted === 'no'))
}

/** Days only go on: none before today comes again. */
function isPast({ op, value }: TraitCondition, today: Json | undefined, wanted: 'yes' | 'no') {
  const isYes = wanted === 'yes'
  if (op === (isYes ? 'before' : 'after')) return true
  const ofDays = isYes ? ['equals', 'in', 'between'] : ['not_equals', 'not_in']
  return ofDays.includes(op) && [value].flat().every((day) => `${day}` < `${today}`)
}

/** Operators that answer otherwise as time passes, whatever the fact. */
const MOVING: readonly string[] = ['days_until', 'yearly']
