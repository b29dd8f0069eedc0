import { expect, test } from 'vitest'
import { BURST_SECONDS, RATE_SENDERS_MAX } from '../limits.ts'
import { createRateLimit } from './rate-limit.ts'

test('a sender may save up a burst, then waits for its rate', () => {
  let now = 0
  const limit = createRateLimit(2, () => now)
  const burst = Array.from({ length: 2 * BURST_SECONDS }, () => limit('a'))
  expect(new Set(burst)).toEqual(new Set([0]))
  expect(limit('a')).toBe(1)
  now += 500
  expect(limit('a')).toBe(0)
  expect(limit('a')).toBe(1)
})

test('one sender does not use up what another may send', () => {
  const limit = createRateLimit(1, () => 0)
  for (let sent = 0; sent < BURST_SECONDS; sent += 1) limit('loud')
  expect(limit('loud')).toBe(1)
  expect(limit('quiet')).toBe(0)
})

test('a clock set back gives nothing and takes nothing', () => {
  let now = 10_000
  const limit = createRateLimit(1, () => now)
  for (let sent = 0; sent < BURST_SECONDS; sent += 1) limit('a')
  now = 0
  expect(limit('a')).toBe(1)
  now = 1_000
  expect(limit('a')).toBe(0)
})

test('more senders than are remembered push out the one unseen longest', () => {
  const limit = createRateLimit(1, () => 0)
  for (let sent = 0; sent <= BURST_SECONDS; sent += 1) limit('first')
  expect(limit('first')).toBe(1)
  for (let sender = 0; sender < RATE_SENDERS_MAX; sender += 1) limit(`s${sender}`)
  expect(limit('first')).toBe(0)
})
