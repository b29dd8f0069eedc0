import { expect, test } from 'vitest'
import { findUnhealthy } from './find-unhealthy.ts'

const WELL = {
  ...{ visitors: 5000, converted: 500, daysNeeded: 91, alike: [], experiences: ['hero'] },
  stability: { estimate: 0.4, low: 0.3, high: 0.5 },
}

test.each([
  ['nothing', {}, []],
  ['too few visitors a day for an answer in 91 days', { daysNeeded: 92 }, ['too_small']],
  ['nobody who converted', { converted: 0, daysNeeded: null }, ['too_small']],
  ['almost nobody who did not convert', { daysNeeded: null }, []],
  ['nobody', { visitors: 0, converted: 0, daysNeeded: null, stability: null }, ['empty']],
  ['another segment that is alike', { alike: ['nordic'] }, ['redundant']],
  [
    'surely less than half of its members left',
    { stability: { estimate: 0.3, low: 0.2, high: 0.49 } },
    ['unstable'],
  ],
  ['no members seen again', { stability: null }, []],
  ['no experience', { experiences: [] }, ['never_targeted']],
])('a segment with %s has the findings that go with it', (_, facts, expected) => {
  expect(findUnhealthy({ ...WELL, ...facts }, true)).toEqual(expected)
})

test('without a goal nothing is said of the size', () => {
  expect(findUnhealthy({ ...WELL, converted: 0, daysNeeded: null }, false)).toEqual([])
})
