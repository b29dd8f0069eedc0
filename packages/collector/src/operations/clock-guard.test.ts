import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CLOCK_JUMP_MS_MIN, CLOCK_LOOK_MS } from '../limits.ts'
import { requireSaneClock, watchClock } from './clock-guard.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

test.each([
  ['forward', CLOCK_JUMP_MS_MIN, 1],
  ['back', -CLOCK_JUMP_MS_MIN, 1],
  ['by less than counts', CLOCK_JUMP_MS_MIN - 1, 0],
])('a clock that was set %s is told once', (_, jumpMs, times) => {
  let offset = 0
  const onJump = vi.fn()
  const guard = watchClock({ now: () => offset, monotonic: () => 0, onJump })
  offset = jumpMs
  vi.advanceTimersByTime(3 * CLOCK_LOOK_MS)
  expect(onJump).toHaveBeenCalledTimes(times)
  expect(guard.jumps()).toBe(times)
  guard.stop()
  offset = 0
  vi.advanceTimersByTime(3 * CLOCK_LOOK_MS)
  expect(guard.jumps()).toBe(times)
})

test.each([
  ['1970-01-01T00:00:00Z', /shows 1970/],
  ['2025-12-31T23:59:59Z', /Set it/],
])('a clock at %s is refused', (time, complaint) => {
  expect(() => requireSaneClock(Date.parse(time))).toThrow(complaint)
})

test('a clock after the program was written is taken as it is', () => {
  expect(() => requireSaneClock(Date.UTC(2026, 0, 1))).not.toThrow()
})
