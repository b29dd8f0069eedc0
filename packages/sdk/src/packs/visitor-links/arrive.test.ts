import { LINK_SECONDS_MAX } from '@segue/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { LINK_CLOCK_MS_MAX } from '../../limits.ts'
import { isFresh } from './arrive.ts'

const NOW_S = 1_795_000_000
const MAX = LINK_SECONDS_MAX + LINK_CLOCK_MS_MAX / 1_000

afterEach(() => vi.useRealTimers())

test.each([
  [0, false],
  [1, true],
  [LINK_SECONDS_MAX, true],
  [MAX, true],
  [MAX + 1, false],
])('a link that expires in %i seconds is asked about: %s', (leftSeconds, expected) => {
  vi.useFakeTimers({ now: NOW_S * 1_000 })
  const claim = { visitor: 'brought', exp: NOW_S + leftSeconds }
  expect(isFresh(`${btoa(JSON.stringify(claim)).replace(/=+$/, '')}.x`)).toBe(expected)
})

test('what is no link is asked about by nobody', () => {
  expect(isFresh('junk')).toBe(false)
})
