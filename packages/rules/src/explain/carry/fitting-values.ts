import type { Json, Test } from '@segue/protocol'
import { sampleValue } from '../../lint/sample-value.ts'
import { own } from '../../own.ts'
import { type Stand, sceneOf } from './stand.ts'

/** A test that a value has to pass, or to fail. */
export interface Wish {
  readonly test: Test
  readonly isYes: boolean
}

/** Values that fit all wishes, as far as their own words lead to some; what is there already comes first. */
export function fittingValues(
  wishes: readonly Wish[],
  actual: Json | undefined,
  stand: Stand,
): readonly (Json | undefined)[] {
  const { program, situation } = stand
  const scene = sceneOf(stand)
  const judges = wishes.map(({ test, isYes }) => {
    const known = own(program.language.operators, test.op)
    const operator = test.ignoreCase ? known && program.language.options.ignoreCase?.(known) : known
    const judge = operator?.(test.value, test)
    return (value: Json | undefined) => judge && judge(value, scene) === isYes
  })
  const named = wishes.flatMap(({ test, isYes }): readonly (Json | undefined)[] => [
    sampleValue(test, isYes, situation.now),
    ...[test.value ?? []].flat().flatMap((item) => around(item)),
  ])
  const candidates = [actual, ...named, ...joined([actual, ...named]), undefined]
  const texts = new Set<string | undefined>()
  return candidates
    .filter((value) => {
      const text = JSON.stringify(value)
      return !texts.has(text) && texts.add(text)
    })
    .filter((value) => judges.every((fits) => fits(value)))
    .slice(0, VALUES_MAX)
}

/** A value named in a rule and, of a number, those beside it. */
function around(item: Json): readonly Json[] {
  return typeof item === 'number' ? [item, item + 1, item - 1, item + 0.001, item - 0.001] : [item]
}

/** Texts put together, of two each, and all lists as one: what has to begin and to end so can do both. */
function joined(values: readonly (Json | undefined)[]): readonly Json[] {
  const texts = values.filter((value) => typeof value === 'string').slice(0, JOINED_MAX)
  const lists = values.filter((value) => Array.isArray(value))
  return [
    ...texts.flatMap((one) => texts.map((other) => one + other)),
    ...texts.flatMap((one) => texts.flatMap((two) => texts.map((three) => one + two + three))),
    lists.flat(),
  ]
}

const JOINED_MAX = 4
const VALUES_MAX = 6
