import { expect, test } from 'vitest'
import { CLOCK_JUMP_MS_MIN } from '../limits.ts'
import { LOOK_CLOCK_HOLD_MS } from './limits.ts'
import { createClockHold } from './watching.ts'

test.each([
  [CLOCK_JUMP_MS_MIN, true],
  [-CLOCK_JUMP_MS_MIN, true],
  [CLOCK_JUMP_MS_MIN - 1, false],
])('a clock that is set by %d ms holds everything still: %s, for a while', (jumpMs, isHeld) => {
  let [now, monotonic] = [1_000_000_000, 0]
  const hold = createClockHold(
    () => now,
    () => monotonic,
  )
  expect(hold()).toBe(false)
  now += jumpMs
  expect(hold()).toBe(isHeld)
  now += LOOK_CLOCK_HOLD_MS
  monotonic += LOOK_CLOCK_HOLD_MS
  expect(hold()).toBe(false)
})
