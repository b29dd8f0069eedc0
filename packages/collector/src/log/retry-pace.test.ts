import { expect, test } from 'vitest'
import { LOG_RETRY_SECONDS_MAX } from '../limits.ts'
import { createRetryPace } from './retry-pace.ts'

test('the longer more is refused than taken, the longer the wait, up to the limit', () => {
  const { waitAfter } = createPace()
  const waits = Array.from({ length: 7 }, () => waitAfter({ taken: 1, refused: 2 }))
  expect(waits).toEqual([1, 2, 4, 8, 16, LOG_RETRY_SECONDS_MAX, LOG_RETRY_SECONDS_MAX])
})

test('it shortens while more is taken', () => {
  const { waitAfter } = createPace()
  for (let second = 0; second < 3; second += 1) waitAfter({ taken: 0, refused: 1 })
  const waits = Array.from({ length: 5 }, () => waitAfter({ taken: 3, refused: 2 }))
  expect(waits).toEqual([8, 4, 2, 1, 1])
})

function createPace() {
  let at = 0
  const { take, refuse } = createRetryPace(() => at)
  return {
    /** The last wait that was told in a second with so many. */
    waitAfter({ taken, refused }: { taken: number; refused: number }): number {
      for (let batch = 0; batch < taken; batch += 1) take()
      const waits = Array.from({ length: refused }, refuse)
      at += 1_000
      return waits.at(-1) ?? Number.NaN
    },
  }
}
