import type { Json, Test } from '@segue/protocol'
import type { Situation } from '../situation.ts'
import { secondOf } from './history.ts'
import type { Answer } from './naive-condition.ts'

/** Judges an actual value with the operators that random rules use, written once more from their definitions. */
export function judgeNaively(
  { op, value }: Test,
  actual: Json | undefined,
  { now }: Situation,
): Answer {
  if (op === 'exists') return toAnswer(actual !== undefined)
  if (op === 'not_exists') return toAnswer(actual === undefined)
  if (op === 'in') {
    const list = value as readonly Json[]
    if (list.some((item) => item === actual)) return 'yes'
    return list.some((item) => typeof item === typeof actual) ? 'no' : 'unknown'
  }
  if (op === 'includes') {
    if (!Array.isArray(actual)) return 'unknown'
    if (actual.some((item) => item === value)) return 'yes'
    return actual.some((item) => typeof item !== typeof value) ? 'unknown' : 'no'
  }
  if (op === 'between') {
    const [from, to] = value as readonly [number, number]
    return typeof actual === 'number' ? toAnswer(!(actual < from) && !(actual > to)) : 'unknown'
  }
  if (typeof actual !== typeof value) return 'unknown'
  if (op === 'equals') return toAnswer(actual === value)
  if (op === 'not_equals') return toAnswer(actual !== value)
  if (typeof actual !== 'number' || typeof value !== 'number') return 'unknown'
  if (op === 'at_least') return toAnswer(!(actual < value))
  if (op === 'at_most') return toAnswer(!(actual > value))
  if (op === 'more_than') return toAnswer(actual > value)
  if (op === 'less_than') return toAnswer(actual < value)
  if (op !== 'within_days') return 'unknown'
  const age = secondOf(now) - secondOf(actual)
  return toAnswer(age >= 0 && age <= Math.floor(value * 86_400))
}

function toAnswer(isTrue: boolean): Answer {
  return isTrue ? 'yes' : 'no'
}
