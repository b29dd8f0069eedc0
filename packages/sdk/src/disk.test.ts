import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDisk } from './disk.ts'
import { DISK_WAIT_MS_MAX } from './limits.ts'
import { stopAll } from './platform.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  stopAll()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A database whose transactions take so long, one at a time. */
function stubDatabase(ms: number): void {
  const open = () => {
    const request = { result: { transaction }, onsuccess: () => {} }
    setTimeout(() => request.onsuccess())
    return request
  }
  const transaction = () => {
    const made = { objectStore: () => ({ getAll: () => ({ result: ['kept'] }) }), oncomplete() {} }
    setTimeout(() => made.oncomplete(), ms)
    return made
  }
  vi.stubGlobal('indexedDB', { open })
}

const readAll = (disk = openDisk('queue')) => disk.work<string[]>((store) => store.getAll())

test.each([
  ['up to its limit is waited for', DISK_WAIT_MS_MAX - 1, ['kept']],
  ['longer than that is given up', DISK_WAIT_MS_MAX + 1, undefined],
])('a disk that takes %s', async (_, ms, expected) => {
  stubDatabase(ms)
  const disk = openDisk('queue')
  const answers = [readAll(disk), readAll(disk)]
  await vi.advanceTimersByTimeAsync(2 * DISK_WAIT_MS_MAX)
  expect(await Promise.all(answers)).toEqual([expected, expected])
  const next = readAll(disk)
  await vi.advanceTimersByTimeAsync(DISK_WAIT_MS_MAX)
  expect(await next).toEqual(expected)
})
