import { expect, test } from 'vitest'
import type { Json } from '../../event.ts'
import {
  CONDITION_VALUES_MAX,
  COUNT_MAX,
  GLOB_CHARS_MAX,
  GLOB_STARS_MAX,
  TEXT_CHARS_MAX,
  WINDOW_DAYS_MAX,
} from '../../limits.ts'
import { exampleWith, findingsOf } from '../example-config.ts'
import { OPERANDS } from '../shape/operators.ts'
import { OPERAND_FORMS } from './operand-forms.ts'

test.each<[string, Json | undefined]>([
  ['exists', undefined],
  ['equals', 'x'],
  ['equals', 0],
  ['equals', false],
  ['in', ['a', 1, true]],
  ['in', Array(CONDITION_VALUES_MAX).fill(1)],
  ['contains', 'x'.repeat(TEXT_CHARS_MAX)],
  ['glob', '**a'.repeat(GLOB_STARS_MAX)],
  ['glob', 'a'.repeat(GLOB_CHARS_MAX)],
  ['at_least', -1.5],
  ['between', [1, 1]],
  ['before', '2026-11-27'],
  ['after', '2026-11-27T18:00'],
  ['after', '2028-02-29'],
  ['after', '2026-11-27T18:00:30.5+01:00'],
  ['after', 1_795_000_000_000],
  ['within_days', WINDOW_DAYS_MAX],
  ['days_until', 0],
  ['weekday', [1, 7]],
  ['hour', [22, 6]],
  ['yearly', ['12-20', '01-06']],
  ['yearly', ['02-29', '12-31']],
  ['yearly', 7],
  ['version_at_least', 'v10.2.0-beta'],
  ['version_at_least', '1.2.3-rc-2.x+build-7'],
])('%s takes %j', (op, value) => {
  expect(findingsOf(traitTest(op, value))).toEqual([])
})

test.each<[string, Json | undefined]>([
  ['exists', true],
  ['equals', undefined],
  ['equals', null],
  ['equals', ['x']],
  ['equals', 'x'.repeat(TEXT_CHARS_MAX + 1)],
  ['in', 'a'],
  ['in', []],
  ['in', [['a']]],
  ['in', Array(CONDITION_VALUES_MAX + 1).fill(1)],
  ['contains', ''],
  ['contains', 'x'.repeat(TEXT_CHARS_MAX + 1)],
  ['glob', '*a'.repeat(GLOB_STARS_MAX + 1)],
  ['glob', 'a'.repeat(GLOB_CHARS_MAX + 1)],
  ['at_least', '3'],
  ['between', [2, 1]],
  ['between', [1, 2, 3]],
  ['between', ['a', 'b']],
  ['before', 'tomorrow'],
  ['before', '2026-13-01'],
  ['before', '2026-02-31'],
  ['after', '2027-02-29T18:00+01:00'],
  ['within_days', -1],
  ['within_days', WINDOW_DAYS_MAX + 1],
  ['weekday', [0]],
  ['weekday', 1],
  ['hour', [22]],
  ['hour', [0, 25]],
  ['yearly', ['13-01', '01-06']],
  ['yearly', ['02-30', '03-06']],
  ['yearly', ['02-01', '04-31']],
  ['yearly', 1.5],
  ['version_below', 'latest'],
])('%s does not take %j', (op, value) => {
  expect(findingsOf(traitTest(op, value))).toEqual(['CONFIG_VALUE_INVALID segments[1].when.value'])
})

test.each([
  ['count', COUNT_MAX + 1, true],
  ['distinct', COUNT_MAX + 1, false],
  ['streak', COUNT_MAX, true],
  ['streak', COUNT_MAX + 1, false],
  ['sum', COUNT_MAX + 1, true],
])('a %s is compared with %i: %s', (measure, value, isFine) => {
  const of = ['count', 'streak'].includes(measure) ? {} : { of: 'value' }
  const when = { event: 'purchase', measure, ...of, op: 'at_least', value }
  expect(findingsOf(exampleWith({ 'segments[1].when': when })).length === 0).toBe(isFine)
})

test.each([
  [COUNT_MAX, true],
  [COUNT_MAX + 1, false],
])('a count in a window is compared with %i: %s', (value, isFine) => {
  const when = { event: 'purchase', within: { days: 7 }, op: 'at_least', value }
  expect(findingsOf(exampleWith({ 'segments[1].when': when })).length === 0).toBe(isFine)
})

test('every operator has an operand with a form', () => {
  for (const operand of Object.values(OPERANDS)) expect(OPERAND_FORMS).toHaveProperty(operand)
})

function traitTest(op: string, value: Json | undefined): unknown {
  const when = { trait: 'custom.x', op, ...(value === undefined ? {} : { value }) }
  return exampleWith({ 'segments[1].when': when })
}
