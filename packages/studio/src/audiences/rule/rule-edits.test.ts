import type { Condition } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addAt,
  duplicateAt,
  listSpots,
  moveAt,
  partAt,
  removeAt,
  replaceAt,
  type Spot,
  toKind,
} from './rule-edits.ts'

const a: Condition = { segment: 'a' }
const b: Condition = { segment: 'b' }
const c: Condition = { segment: 'c' }
const RULE: Condition = { all: [a, { any: [b, c] }] }

test.each<[string, Condition, Condition]>([
  ['a line of a group is exchanged', replaceAt(RULE, [1, 0], a), { all: [a, { any: [a, c] }] }],
  ['a whole rule is exchanged', replaceAt(RULE, [], a), a],
  ['a line is added at the end of a group', addAt(RULE, [1], a), { all: [a, { any: [b, c, a] }] }],
  ['a rule of one line becomes a group with the second', addAt(a, [], b), { all: [a, b] }],
  ['a line is removed', removeAt(RULE, [0]), { all: [{ any: [b, c] }] }],
  ['a group goes with its last line', removeAt({ all: [a, { any: [b] }] }, [1, 0]), { all: [a] }],
  ['a rule without its only line is an empty group', removeAt(a, []), { all: [] }],
  ['the last line of the rule leaves an empty group', removeAt({ any: [a] }, [0]), { any: [] }],
  ['a copy stands behind', duplicateAt(RULE, [1, 0]), { all: [a, { any: [b, b, c] }] }],
  ['a rule of one line is a group with its copy', duplicateAt(a, []), { all: [a, a] }],
  ['a line moves up', moveAt(RULE, [1, 1], -1), { all: [a, { any: [c, b] }] }],
  ['a group moves up', moveAt(RULE, [1], -1), { all: [{ any: [b, c] }, a] }],
  ['the last line moves no further', moveAt(RULE, [1, 1], 1), RULE],
  ['another kind keeps the lines', toKind({ any: [b, c] }, 'none'), { none: [b, c] }],
])('%s', (_, edited, expected) => {
  expect(edited).toEqual(expected)
})

test('spots are listed from top to bottom', () => {
  expect(listSpots(RULE)).toEqual([[], [0], [1], [1, 0], [1, 1]])
})

const rules = fc.letrec<{ rule: Condition }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Condition>(a, b, { trait: 'visitor.plan', op: 'telepathy', value: [1] }),
    fc
      .tuple(fc.constantFrom('all', 'any', 'none'), fc.array(tie('rule'), { minLength: 1 }))
      .map(([kind, parts]) => ({ [kind]: parts }) as unknown as Condition),
  ),
})).rule

test('an edit changes its own spot alone: every other part stays the very same object', () => {
  fc.assert(
    fc.property(rules, fc.nat(), (rule, number) => {
      const spots = listSpots(rule)
      const spot = spots[number % spots.length]!
      const edited = replaceAt(rule, spot, c)
      expect(partAt(edited, spot)).toBe(c)
      for (const other of spots.filter((one) => !isOnTheWay(one, spot)))
        expect(partAt(edited, other)).toBe(partAt(rule, other))
      expect(JSON.stringify(replaceAt(edited, spot, partAt(rule, spot)!))).toBe(
        JSON.stringify(rule),
      )
    }),
  )
})

/** True where one spot lies within the other. */
function isOnTheWay(one: Spot, other: Spot): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.every((index, at) => index === long[at])
}
