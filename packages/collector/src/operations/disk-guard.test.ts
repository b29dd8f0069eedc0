import { expect, test, vi } from 'vitest'
import { DISK_FULL_RETRY_SECONDS, DISK_LOOK_MS, LOG_SEGMENT_BYTES_MAX } from '../limits.ts'
import { createBatch, createEvent } from '../testing/batch.ts'
import { answerOf, countersOf } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { startInProcess } from '../testing/in-process.ts'
import { createDiskGuard, readFreeBytes } from './disk-guard.ts'

const MB = 1_048_576

test.each([
  [10 * MB - 1, true],
  [10 * MB, false],
])('with 10 MB wanted, %s free bytes count as full: %s', async (free, full) => {
  const guard = createDiskGuard({
    readFreeBytes: async () => free,
    bytesMin: 10 * MB,
    now: () => 0,
  })
  expect(await guard.isFull()).toBe(full)
})

test('the disk is asked once per period, however many ask, and again when the clock is set back', async () => {
  let now = 0
  const look = vi.fn(async () => MB)
  const guard = createDiskGuard({ readFreeBytes: look, bytesMin: 0, now: () => now })
  const askAt = async (time: number) => {
    now = time
    await Promise.all([guard.isFull(), guard.freeBytes()])
    return look.mock.calls.length
  }
  expect(await askAt(0)).toBe(1)
  expect(await askAt(DISK_LOOK_MS - 1)).toBe(1)
  expect(await askAt(DISK_LOOK_MS)).toBe(2)
  expect(await askAt(-DISK_LOOK_MS)).toBe(3)
})

test('the room on a disk is that of the folder asked about', async () => {
  expect(await readFreeBytes(createFolder())).toBeGreaterThan(0)
  await expect(readFreeBytes('/nowhere/at/all')).rejects.toThrow(/ENOENT/)
})

test('with too little room events are refused for a while, reports go on, and it resumes by itself', async () => {
  let free = 300 * MB
  const client = await startInProcess({ SEGUE_DISK_FREE_MB: '256' }, async () => free)
  expect((await client.send(createBatch([createEvent()]))).status).toBe(200)
  free = 200 * MB
  const refused = await expectStatus(() => client.send(createBatch([createEvent()])), 503)
  expect(refused.headers.get('retry-after')).toBe(String(DISK_FULL_RETRY_SECONDS))
  expect(await refused.json()).toMatchObject({ error: { code: 'DISK_FULL' } })
  const ready = await fetch(`${client.url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([503, { ok: false, reasons: ['disk_full'] }])
  const { good } = await countersOf(client, 1)
  free = 300 * MB
  const accepted = await expectStatus(() => client.send(createBatch([createEvent()])), 200)
  expect(await answerOf(accepted)).toEqual({ good: 1, bad: [] })
  expect((await countersOf(client, good + 1)).bad).toBe(0)
  expect((await fetch(`${client.url}/readyz`)).status).toBe(200)
})

test('without room for a segment it is not ready, also where no room is asked for', async () => {
  let free = LOG_SEGMENT_BYTES_MAX - 1
  const { url } = await startInProcess({ SEGUE_DISK_FREE_MB: '0' }, async () => free)
  const ready = await expectStatus(() => fetch(`${url}/readyz`), 503)
  expect(await ready.json()).toEqual({ ok: false, reasons: ['disk_full'] })
  free += 1
  await expectStatus(() => fetch(`${url}/readyz`), 200)
})

/** Asks again until the status is as it should be: a look at the disk may be a moment old. */
async function expectStatus(ask: () => Promise<Response>, status: number): Promise<Response> {
  return vi.waitFor(
    async () => {
      const response = await ask()
      expect(response.status).toBe(status)
      return response
    },
    { timeout: 5 * DISK_LOOK_MS },
  )
}
