import type { Json, Test } from '@segue/protocol'
import type { Scene } from '../scene.ts'
import type { Truth } from '../truth.ts'

/**
 * Prepares a test of actual values, once per compiled condition; `undefined` when its own value has the wrong type.
 * The test answers unknown when the actual value is missing or of the wrong type: nothing is ever coerced.
 */
export type Operator = (test: Test) => Judge | undefined

/** Judges one actual value. */
export type Judge = (actual: Json | undefined, scene: Scene) => Truth

/** A table of operators by name. */
export type Operators = { readonly [name: string]: Operator }

/** An operator that compares two numbers. */
export function compareNumbers(compare: (actual: number, value: number) => boolean): Operator {
  return ({ value }) =>
    typeof value === 'number'
      ? (actual) => (typeof actual === 'number' ? compare(actual, value) : undefined)
      : undefined
}

/** An operator that compares two texts; with `ignoreCase`, both in lower case. */
export function compareTexts(compare: (actual: string, value: string) => Truth): Operator {
  return ({ value, ignoreCase }) => {
    if (typeof value !== 'string') return undefined
    const wanted = ignoreCase ? value.toLowerCase() : value
    return (actual) =>
      typeof actual === 'string'
        ? compare(ignoreCase ? actual.toLowerCase() : actual, wanted)
        : undefined
  }
}

/** The operator that answers the opposite; unknown stays unknown. */
export function opposite(operator: Operator): Operator {
  return (test) => {
    const judge = operator(test)
    return (
      judge &&
      ((actual, scene) => {
        const truth = judge(actual, scene)
        return truth === undefined ? truth : !truth
      })
    )
  }
}

/** Brings texts to the form in which they are compared. */
export function fold(value: Json, { ignoreCase }: Test): Json {
  return ignoreCase && typeof value === 'string' ? value.toLowerCase() : value
}

/** True for a text. */
export function isText(value: Json | undefined): value is string {
  return typeof value === 'string'
}

/** True for a value that can be compared as a whole. */
export function isScalar(value: Json | undefined): value is string | number | boolean {
  return value !== undefined && value !== null && typeof value !== 'object'
}
