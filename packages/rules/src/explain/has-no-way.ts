import { type Condition, isRecord, type Json } from '@segue/protocol'
import { attempt } from '../attempt.ts'
import { positionOf } from '../conditions/references.ts'
import { contradicts } from '../lint/contradicts.ts'
import type { Scene } from '../scene.ts'
import { askedOfParts } from './asked-of-parts.ts'
import { isSettled } from './is-settled.ts'
import { isStageShut } from './is-stage-shut.ts'
import type { ConditionReceipt, UnknownReason } from './receipt.ts'
import { missingOf } from './what-is-missing.ts'

/**
 * True when nothing that can still happen, no event, no time and no fact, lets a condition be answered as wanted, as
 * long as the profile is kept and the site config stays. Proven, not guessed: false only means that this proof does not
 * apply.
 */
export function hasNoWay(receipt: ConditionReceipt, wanted: 'yes' | 'no', scene: Scene): boolean {
  const { condition, answer, reason, parts } = receipt
  if (answer === wanted) return false
  if (!parts) return attempt(() => isLeafFixed(receipt, wanted, scene), false)
  if (reason !== undefined && reason !== 'part_unknown') return true
  if (wanted === 'yes' && attempt(() => contradicts(condition), false)) return true
  const { inside, takesAll } = askedOfParts(condition, wanted)
  const isShut = (part: ConditionReceipt) => hasNoWay(part, inside, scene)
  return takesAll ? parts.some(isShut) : parts.every(isShut)
}

function isLeafFixed(
  { condition, actual, reason }: ConditionReceipt,
  wanted: 'yes' | 'no',
  scene: Scene,
): boolean {
  const { config } = scene.program
  if (!isRecord(condition as unknown)) return true
  // Of large rules the receipt does not go into all parts: nothing is known of these.
  if (['all', 'any', 'none'].some((kind) => Object.hasOwn(condition, kind))) return false
  if ('segment' in condition)
    return reason === 'reference_circular' || positionOf(condition.segment, config.segments) < 0
  if (reason !== undefined && FOR_GOOD.includes(reason)) return true
  if ('stage' in condition) return isStageShut(condition, wanted, scene)
  if ('sequence' in condition) return wanted === 'no'
  if (canTurn(condition, actual, wanted, scene)) return false
  return (
    isSettled(condition, actual, wanted, scene) ||
    missingOf(condition, actual, { wanted, config }) === null
  )
}

/** True for a time or a day that an event which arrives late, or a clock that is set back, can make an earlier one. */
function canTurn(
  condition: Condition,
  actual: Json | undefined,
  wanted: 'yes' | 'no',
  { now }: Scene,
): boolean {
  if ('trait' in condition) return condition.trait === 'time.date'
  if (!('event' in condition)) return false
  const { measure, op } = condition
  if (measure === 'last') return Number(actual) > now
  const isLater = op === (wanted === 'yes' ? 'after' : 'before')
  return measure === 'first' && !isLater && !op.endsWith('exists')
}

/** Why a leaf is unknown, whatever happens: the site config says something that this version cannot make sense of. */
const FOR_GOOD: readonly UnknownReason[] = [
  'value_wrong',
  'operator_unknown',
  'kind_unknown',
  'field_unknown',
  'measure_unknown',
  'reference_unknown',
]
