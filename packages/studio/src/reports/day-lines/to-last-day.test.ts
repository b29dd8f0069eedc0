import { expect, test } from 'vitest'
import { toLastDay } from './to-last-day.ts'

const days = ['2026-11-20', '2026-11-21', '2026-11-22']

test.each([
  ['of the newest day that somebody came', [4, 6, 0], 1],
  ['of today once somebody came', [4, 6, 1], 2],
  ['of the last day where nobody ever came', [0, 0, 0], 2],
])('days are told first %s', (_, visitors, place) => {
  expect(toLastDay({ days, lines: [{ id: 'near', visitors }], most: 6 })).toBe(place)
})
