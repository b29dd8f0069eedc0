import type { Json, Test } from '@segue/protocol'
import { ENGLISH } from '@segue/rules/sentence'
import { expect, test } from 'vitest'
import { audiences } from '../../messages/en/audiences.ts'
import { FACT_OPERATORS, hasControl, toScalar, withOperator } from './operators.ts'

test.each(FACT_OPERATORS)('%s is an operator of the rules, and has its words', (op) => {
  expect(Object.keys(ENGLISH.operators)).toContain(op)
  expect(Object.keys(audiences.builder.operators)).toContain(op)
})

const VALUES: readonly Test[] = [
  { op: 'equals', value: 'a' },
  { op: 'at_least', value: 3 },
  { op: 'between', value: [1, 2] },
  { op: 'in', value: ['a', 'b'] },
  { op: 'exists' },
]
const PAIRS = VALUES.flatMap((value) => FACT_OPERATORS.map((op) => [value, op] as const))

test.each(PAIRS)('%o turned to %s is something that its control can show', (value, op) => {
  const turned = withOperator(value, op)
  expect([turned.op, hasControl(turned, FACT_OPERATORS)]).toEqual([op, true])
})

test.each<[string, string, Json | undefined, Json]>([
  ['a number where a number stood', '5', 3, 5],
  ['a text where a text stood', '5', 'a', '5'],
  ['a text where no number can be read', 'x', 3, 'x'],
  ['a yes where a no stood', 'true', false, true],
])('what is typed is %s', (_, text, like, value) => {
  expect(toScalar(text, like)).toBe(value)
})
