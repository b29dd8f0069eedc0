import { expect, onTestFinished, test, vi } from 'vitest'
import { DRAIN_RETRY_MS } from '../limits.ts'
import { keepDraining } from './keep-draining.ts'

function start(outcomes: readonly ('full' | 'done')[]) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let drains = 0
  const errors: unknown[] = []
  const drain = async () => {
    drains += 1
    if (outcomes[drains - 1] === 'full') throw new Error('full')
  }
  const drainer = keepDraining(drain, (error) => errors.push(error))
  return { drainer, errors, drains: () => drains }
}

test('after a failure it tries again by itself, until it succeeds', async () => {
  const { drainer, errors, drains } = start(['full', 'full', 'done'])
  drainer.poke()
  await vi.advanceTimersByTimeAsync(10 * DRAIN_RETRY_MS)
  expect([drains(), errors.length]).toEqual([3, 2])
})

test('a poke does not wait for the next try, and replaces it', async () => {
  const { drainer, drains } = start(['full', 'done'])
  drainer.poke()
  await vi.advanceTimersByTimeAsync(DRAIN_RETRY_MS - 1)
  drainer.poke()
  await vi.advanceTimersByTimeAsync(10 * DRAIN_RETRY_MS)
  expect(drains()).toBe(2)
})

test('stopped, it tries no more', async () => {
  const { drainer, drains } = start(['full', 'done'])
  drainer.poke()
  await vi.advanceTimersByTimeAsync(1)
  drainer.stop()
  await vi.advanceTimersByTimeAsync(10 * DRAIN_RETRY_MS)
  expect(drains()).toBe(1)
})
