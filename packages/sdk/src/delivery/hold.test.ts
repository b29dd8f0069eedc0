import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GATHER_MS, RETRY_AFTER_MS_MAX, RETRY_MS_MAX } from '../limits.ts'
import { parseHold, toHold } from './hold.ts'

const NOW = 1_795_000_000_000

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(NOW)
})
afterEach(() => vi.useRealTimers())

test.each([
  ['holds for what is left of it', toHold(3, 20_000, NOW - 5_000), [3, 15_000]],
  ['is over when its time is', toHold(3, 20_000, NOW - 20_000), [3, 0]],
  [
    'counts its failures for as long as the longest back-off',
    toHold(3, 20_000, NOW - 20_000 - RETRY_MS_MAX),
    [3, -RETRY_MS_MAX],
  ],
  ['is forgotten afterwards', toHold(3, 20_000, NOW - 20_001 - RETRY_MS_MAX), [0, 0]],
  ['holds for a day at most', toHold(1, 999_999_999, NOW), [1, RETRY_AFTER_MS_MAX]],
  [
    'of a page whose clock is a little ahead counts',
    toHold(3, 20_000, NOW + GATHER_MS),
    [3, 20_000 + GATHER_MS],
  ],
  ['of the future is none: the clock went back', toHold(9, 5_000, NOW + GATHER_MS + 1), [0, 0]],
  ['of tomorrow is none', toHold(9, RETRY_AFTER_MS_MAX, NOW + RETRY_AFTER_MS_MAX), [0, 0]],
  ['that was never kept is none', null, [0, 0]],
  ['of a long outage counts', toHold(5_000, 5_000, NOW), [5_000, 5_000]],
])('a hold %s', (_, text, expected) => {
  expect(parseHold(text)).toEqual(expected)
})

test.each(['', 'null', '1,2', '{"until":9}', `-1,-1,${NOW}`, `1,NaN,${NOW}`, '9'.repeat(400)])(
  'junk such as %j holds nobody',
  (text) => {
    expect(parseHold(text)).toEqual([0, 0])
  },
)
