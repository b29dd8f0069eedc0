import { expect, test } from 'vitest'
import { toIssueText, toReceived } from './issue.ts'

const issue = {
  code: 'EVENT_TYPE_INVALID',
  path: 'events[3].type',
  received: '"view item"',
  expected: 'a name',
  remedy: 'Use a GA4 event name.',
}

test('an issue reads as one line: code, place, expected, received, remedy', () => {
  expect(toIssueText(issue)).toBe(
    'EVENT_TYPE_INVALID at events[3].type: expected a name, received "view item". Use a GA4 event name.',
  )
})

test('an issue of the input itself names no place', () => {
  expect(toIssueText({ ...issue, path: '' })).toMatch(/^EVENT_TYPE_INVALID: expected/)
})

test.each<[unknown, string]>([
  [null, 'null'],
  [undefined, 'nothing'],
  [[1, 2], 'a list of 2'],
  [{ a: 1 }, 'an object'],
  ['text', '"text"'],
  [Number.NaN, 'NaN'],
  [false, 'false'],
  [10n, '10'],
  [Symbol('s'), 'Symbol(s)'],
  [() => 1, 'a function'],
  ['x'.repeat(58), `"${'x'.repeat(58)}"`],
  ['x'.repeat(59), `"${'x'.repeat(59)}…`],
])('a refused value is shown by its type or in short: %s', (value, expected) => {
  expect(toReceived(value)).toBe(expected)
})
