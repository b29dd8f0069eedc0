import { expect, test } from 'vitest'
import { findPlace } from './use-moment.ts'

const STOPS = [{ at: 10 }, { at: 20 }, { at: 20 }, { at: 30 }]

test.each([
  [undefined, 3],
  ['', 3],
  ['no moment', 3],
  ['5', 0],
  ['10', 0],
  ['20', 2],
  ['29', 2],
  ['99', 3],
])('the moment %j leads to place %i', (moment, place) => {
  expect(findPlace(STOPS, moment)).toBe(place)
})
