import type { Build } from '../build.ts'
import { readEvent } from '../conditions/event.ts'
import type { ConditionReceipt, UnknownReason } from './receipt.ts'

/** Why a condition is unknown. Of several reasons the first in the order of asking. */
export function reasonOf(
  { condition, actual, parts }: Pick<ConditionReceipt, 'condition' | 'actual' | 'parts'>,
  build: Build,
  asking: readonly string[],
): UnknownReason {
  if (parts && !('segment' in condition)) return 'part_unknown'
  if (typeof condition !== 'object' || condition === null) return 'kind_unknown'
  const { conditions, operators } = build.language
  if (!Object.keys(conditions).some((kind) => Object.hasOwn(condition, kind))) return 'kind_unknown'
  if ('segment' in condition) {
    if (asking.includes(condition.segment)) return 'reference_circular'
    return parts ? 'part_unknown' : 'reference_unknown'
  }
  if ('stage' in condition) return 'reference_unknown'
  if (!('op' in condition)) return 'kind_unknown'
  if (!Object.hasOwn(operators, condition.op)) return 'operator_unknown'
  if (!operators[condition.op]?.(condition.value, condition)) return 'value_wrong'
  if ('score' in condition && !hasScore(condition.score, build)) return 'reference_unknown'
  if ('rfm' in condition && !build.config.rfm) return 'reference_unknown'
  if ('event' in condition && !readEvent(condition, build)) return 'measure_unknown'
  return actual === undefined || actual === null ? 'fact_missing' : 'type_wrong'
}

function hasScore(id: string, { config: { scores } }: Build): boolean {
  return Array.isArray(scores) && scores.some((score) => score.id === id)
}
