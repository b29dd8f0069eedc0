import { expect, test } from 'vitest'
import { OTHER_DAYS, toDaysPeriod, toFirstPeriod, toSavedPeriods } from './saved-periods.ts'

const HERE = { zone: 'UTC', now: Date.parse('2026-11-22T00:00:00Z') }
const MONTH = '2026-10-23T00:00:00.000Z/2026-11-22T00:00:00.000Z'

test.each([
  [undefined, [], 'last 30 days'],
  ['last 30 days', [], 'last 30 days'],
  ['last 7 days', ['last 7 days'], 'last 30 days'],
  ['last 31 days', ['last 31 days'], 'last 31 days'],
  ['last week', [], 'last week'],
  ['2026-11-01/2026-11-08', ['2026-11-01/2026-11-08'], '2026-11-01/2026-11-08'],
])('in place of one about %s it can be about that, and begins right', (former, kept, first) => {
  const periods = toSavedPeriods('paths', 30, { ...HERE, former })
  expect(periods.map(({ value }) => value)).toEqual([
    ...['last 30 days', 'last week', 'last month', MONTH, ...kept, OTHER_DAYS],
  ])
  expect(toFirstPeriod(periods, former)).toBe(first)
})

test('a report about the whole run has no choice, whatever it takes the place of', () => {
  const periods = toSavedPeriods('loyalty', 30, { ...HERE, former: 'last week' })
  expect(periods.map(({ value }) => value)).toEqual(['whole run'])
  expect(toFirstPeriod(periods, 'last week')).toBe('whole run')
})

test.each([
  ['2026-11-01', '2026-11-08', '2026-11-01/2026-11-08'],
  ['2026-11-01', '2026-11-01', undefined],
  ['2026-11-07', '2026-11-01', undefined],
  ['', '2026-11-01', undefined],
  ['2026-11-07', '', undefined],
])('the days from %s until before %s are %s', (from, until, expected) => {
  expect(toDaysPeriod({ from, until })).toBe(expected)
})
