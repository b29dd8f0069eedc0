import { expect, onTestFinished, test, vi } from 'vitest'
import { keepWrittenBack } from './keep-written-back.ts'
import { WRITE_BACK_AGE_MS_MAX, WRITE_BACK_REST_MS } from './limits.ts'

function start(failures = 0) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  let tries = 0
  const kept = keepWrittenBack(async () => {
    tries += 1
    if (tries <= failures) throw new Error('full')
  })
  return { ...kept, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms), tries: () => tries }
}

test('what was stored is written back once nothing more comes, and only once', async () => {
  const { note, pass, tries } = start()
  note()
  await pass(WRITE_BACK_REST_MS - 1)
  note()
  await pass(WRITE_BACK_REST_MS - 1)
  expect(tries()).toBe(0)
  await pass(WRITE_BACK_AGE_MS_MAX)
  expect(tries()).toBe(1)
})

test('under a load without rest it is written back, too', async () => {
  const { note, pass, tries } = start()
  for (let ms = 0; ms < 2 * WRITE_BACK_AGE_MS_MAX + 2_000; ms += 1_000) {
    note()
    await pass(1_000)
  }
  expect(tries()).toBe(2)
})

test('a write-back that failed is tried again', async () => {
  const { note, pass, tries } = start(2)
  note()
  await pass(10 * WRITE_BACK_REST_MS)
  expect(tries()).toBe(3)
})

test('stopped, it writes no more', async () => {
  const { note, pass, stop, tries } = start()
  note()
  stop()
  note()
  await pass(WRITE_BACK_AGE_MS_MAX)
  expect(tries()).toBe(0)
})
