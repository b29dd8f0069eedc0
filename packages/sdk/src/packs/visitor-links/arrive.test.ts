// @vitest-environment happy-dom
import { LINK_SECONDS_MAX } from '@segue/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { LINK_CLOCK_MS_MAX } from '../../limits.ts'
import type { StartOptions } from '../../start.ts'
import { createVisitor } from '../../testing/create-visitor.ts'
import { EMPTY_CONFIG } from '../../testing/empty-config.ts'
import { arrive } from './arrive.ts'

const NOW_S = 1_795_000_000
const OWN = createVisitor().visitor
const GRANTED = { personalization: 'granted', measurement: 'granted' } as const

afterEach(() => vi.useRealTimers())

/** Whom the first event is learnt for, on a page whose link expires so many seconds from now. */
function arriveWith(leftSeconds: number): string {
  vi.useFakeTimers({ now: NOW_S * 1_000 })
  const claim = { visitor: 'brought', exp: NOW_S + leftSeconds }
  history.replaceState(null, '', `/?_segue=${btoa(JSON.stringify(claim)).replace(/=+$/, '')}.x`)
  const options = { config: EMPTY_CONFIG } as StartOptions
  return arrive(options, () => GRANTED).learn(createVisitor()).visitor
}

const MAX = LINK_SECONDS_MAX + LINK_CLOCK_MS_MAX / 1_000

test.each([
  [0, OWN],
  [1, 'brought'],
  [LINK_SECONDS_MAX, 'brought'],
  [MAX, 'brought'],
  [MAX + 1, OWN],
])(
  'a link that expires in %i seconds names %s: no longer than links last, clocks allowed for',
  (left, visitor) => {
    expect(arriveWith(left)).toBe(visitor)
  },
)
