// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emit, resetEmitter } from './emitter.ts'
import { gather } from './gather.ts'
import { stopAll } from './platform.ts'

let runs: number
let ask: () => void

beforeEach(() => {
  vi.useFakeTimers()
  runs = 0
  ask = gather(200, () => {
    runs += 1
  })
})

afterEach(() => {
  vi.useRealTimers()
  stopAll()
  resetEmitter()
})

test('what is asked for in one task is done once, when the task ends', async () => {
  ask()
  ask()
  expect(runs).toBe(0)
  await null
  expect(runs).toBe(1)
})

test('what is asked for soon after waits for the rest, and is done once', async () => {
  ask()
  await vi.advanceTimersByTimeAsync(100)
  ask()
  ask()
  await vi.advanceTimersByTimeAsync(99)
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(runs).toBe(2)
})

test('a page that goes on asking is served at most so often', async () => {
  for (let count = 0; count < 1_000; count += 1) {
    ask()
    await vi.advanceTimersByTimeAsync(1)
  }
  expect(runs).toBe(6)
})

test('after a rest the next one is done at once again', async () => {
  ask()
  await vi.advanceTimersByTimeAsync(200)
  ask()
  await null
  expect(runs).toBe(2)
})

test.each([
  ['ends its view', () => emit('leave', undefined)],
  ['is left', () => window.dispatchEvent(new Event('pagehide'))],
  ['goes to the background', () => document.dispatchEvent(new Event('visibilitychange'))],
])('a page that %s waits no longer, and does nothing twice', async (_, hide) => {
  hide()
  expect(runs).toBe(0)
  ask()
  await null
  ask()
  hide()
  expect(runs).toBe(2)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(runs).toBe(2)
})
