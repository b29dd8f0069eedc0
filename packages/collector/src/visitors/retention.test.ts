import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RETENTION_LOOK_MS } from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { keepRetention, openRetention } from './retention.ts'

const DAY_MS = 86_400_000
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

test('what is too old goes at the start and each hour, only on sites that say so, until it stops; looks go after a year', async () => {
  const folder = createFolder()
  for (const site of ['short', 'ever']) mkdirSync(join(folder, site))
  const retention = openRetention(folder)
  await retention.set('short', 30)
  let now = 400 * DAY_MS
  const asked: unknown[] = []
  const looks: string[] = []
  const stop = keepRetention({
    retention,
    sites: () => [{ id: 'ever' }, { id: 'short' }],
    removeOlder: async (question) => asked.push(question),
    looks: { removeOlder: async (site, before) => void looks.push(`${site} ${before / DAY_MS}`) },
    now: () => now,
    onError: (error) => asked.push(error),
  })
  await vi.waitFor(() => expect(asked).toEqual([{ site: 'short', before: 370 * DAY_MS }]))
  now += DAY_MS
  vi.advanceTimersByTime(RETENTION_LOOK_MS)
  await vi.waitFor(() => expect(asked[1]).toEqual({ site: 'short', before: 371 * DAY_MS }))
  await vi.waitFor(() => expect(looks).toEqual(['ever 35', 'short 35', 'ever 36', 'short 36']))
  stop()
  vi.advanceTimersByTime(2 * RETENTION_LOOK_MS)
  expect(vi.getTimerCount()).toBe(0)
  expect(asked).toHaveLength(2)
})
