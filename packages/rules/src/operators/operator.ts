import type { Json, Test } from '@segue/protocol'
import type { Scene } from '../scene.ts'

/**
 * Prepares a test of actual values, once per compiled condition; `undefined` when its own value has the wrong type.
 * The test answers `undefined` when the actual value is missing or of the wrong type: nothing is ever coerced. With
 * `ignoreCase` both values come in lower case; `test` holds them as written.
 */
export type Operator = (value: Json | undefined, test: Test) => Judge | false | undefined

/** Judges one actual value; `undefined` stands for unknown. */
export type Judge = (actual: Json | undefined, scene: Scene) => boolean | undefined

/** Operators by name. */
export type Operators = { readonly [name: string]: Operator }

/** An operator that compares two values of the same kind. */
export function compareBoth<Value extends Json>(
  isKind: (value: Json | undefined) => value is Value,
  compare: (actual: Value, value: Value) => boolean | undefined,
): Operator {
  return (value) =>
    isKind(value) && ((actual) => (isKind(actual) ? compare(actual, value) : undefined))
}

/** The operator that answers the opposite. */
export function opposite(operator: Operator): Operator {
  return (value, test) => {
    const judge = operator(value, test)
    return (
      judge &&
      ((actual, scene) => {
        const answer = judge(actual, scene)
        return answer === undefined ? answer : !answer
      })
    )
  }
}

/** True for a number. */
export function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number'
}

/** True for a text. */
export function isText(value: Json | undefined): value is string {
  return typeof value === 'string'
}

/** True for a list. */
export const isList: (value: Json | undefined) => value is readonly Json[] = Array.isArray
