import type { Condition, Json } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, createProfile, decide } from '../index.ts'
import { configOf, UNTIL } from '../testing/lint-fixtures.ts'
import { contradicts } from './contradicts.ts'

const scalars = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('a', 'ab', 'b'),
  fc.boolean(),
)
const numbers = fc.integer({ min: 0, max: 3 })
const compared = fc.oneof(
  fc.record({ op: fc.constantFrom('equals', 'not_equals'), value: scalars }),
  fc.record({
    op: fc.constantFrom('in', 'not_in'),
    value: fc.uniqueArray(scalars, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    op: fc.constantFrom('at_least', 'at_most', 'more_than', 'less_than'),
    value: numbers,
  }),
  fc.tuple(numbers, numbers).map(([low, more]) => ({ op: 'between', value: [low, low + more] })),
)
const others = fc.oneof(
  fc.record({
    op: fc.constantFrom('starts_with', 'ends_with', 'contains', 'glob'),
    value: fc.constantFrom('a', 'ab', 'b'),
    ignoreCase: fc.boolean(),
  }),
  fc.constantFrom({ op: 'exists' }, { op: 'not_exists' }),
  fc.record({
    op: fc.constantFrom('any_of', 'none_of'),
    value: fc.constantFrom(['a'], ['a', 'b']),
  }),
)

const about = (tests: fc.Arbitrary<object>) =>
  tests.map((asked) => ({ trait: 'custom.x', ...asked }) as Condition)
const groupsOf = (parts: fc.Arbitrary<Condition>) =>
  fc
    .tuple(fc.constantFrom('all', 'any', 'none'), fc.array(parts, { minLength: 1, maxLength: 3 }))
    .map(([kind, list]) => ({ [kind]: list }) as unknown as Condition)

/** What is not there, and values named in rules, beside them and between them. */
const FACTS: readonly (Json | undefined)[] = [
  ...[undefined, true, false, 'a', 'ab', 'b', 'ba', 'A', 'AB', '!', ['a'], ['b'], []],
  ...Array.from({ length: 20 }, (_, step) => step / 2 - 1),
]

function holdsForSomebody(when: Condition): boolean {
  const program = compile(configOf([when]))
  const session = { id: 's', number: 1, startedAt: UNTIL, lastAt: UNTIL }
  const profile = createProfile(program, 'v', session, UNTIL)
  return FACTS.some((fact) => {
    const custom = fact === undefined ? {} : { x: fact }
    const situation = { now: UNTIL, zone: 'UTC', traits: { custom } }
    return decide(program, profile, situation).segments.length > 0
  })
}

test('what is said to be never true is true of no value, on random rules about one fact', () => {
  const leaf = about(fc.oneof(compared, others))
  let told = 0
  fc.assert(
    fc.property(groupsOf(fc.oneof(leaf, groupsOf(fc.oneof(leaf, groupsOf(leaf))))), (when) => {
      if (!contradicts(when)) return
      told += 1
      expect(holdsForSomebody(when)).toBe(false)
    }),
    { numRuns: 4_000 },
  )
  expect(told).toBeGreaterThan(200)
})

test('of order and equality alone, what is true of no value is said to be never true', () => {
  const leaf = about(compared)
  const part = fc.oneof(
    leaf,
    leaf.map((one) => ({ none: [one] })),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (all) => {
      expect(contradicts({ all })).toBe(!holdsForSomebody({ all }))
    }),
    { numRuns: 4_000 },
  )
})
