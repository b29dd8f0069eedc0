import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isId } from '@segue/protocol'
import { expect, onTestFinished, test, vi } from 'vitest'
import { SALT_LOOK_MS } from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { openDailyVisitors } from './daily-visitors.ts'

const NOON = Date.parse('2026-11-22T12:00:00Z')
const ADDRESS = '203.0.113.7'
const fail = (error: unknown) => {
  throw error
}

test('an id is the same for a day and a restart, and no one’s but this visitor’s', async () => {
  const folder = createFolder()
  const options = { folder, now: () => NOON, onError: fail }
  const { idOf, stop } = await openDailyVisitors(options)
  const id = idOf('shop', ADDRESS, 'Browser')
  expect(isId(id)).toBe(true)
  expect(idOf('shop', ADDRESS, 'Browser')).toBe(id)
  const others = [
    idOf('other', ADDRESS, 'Browser'),
    idOf('shop', '203.0.113.8', 'Browser'),
    idOf('shop', ADDRESS, 'Browser 2'),
    idOf('shop', `${ADDRESS}Br`, 'owser'),
    idOf('shop', ADDRESS, 'Browser', 'session'),
    idOf('shop', ADDRESS, 'Browser', 'tab'),
  ]
  expect(new Set([id, ...others]).size).toBe(7)
  await vi.waitFor(() => expect(existsSync(join(folder, 'daily-salt.json'))).toBe(true))
  await stop()
  const restarted = await openDailyVisitors(options)
  expect(restarted.idOf('shop', ADDRESS, 'Browser')).toBe(id)
  await restarted.stop()
})

test('at midnight the salt is deleted, though nobody comes, and the next day knows nobody', async () => {
  const folder = createFolder()
  const path = join(folder, 'daily-salt.json')
  let now = NOON
  vi.useFakeTimers({ toFake: ['setInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const { idOf, stop } = await openDailyVisitors({ folder, now: () => now, onError: fail })
  const id = idOf('shop', ADDRESS, 'Browser')
  await vi.waitFor(() => expect(readFileSync(path, 'utf8')).toContain('2026-11-22'))
  expect(readFileSync(path, 'utf8')).not.toContain(ADDRESS)
  now += 43_200_000
  vi.advanceTimersByTime(SALT_LOOK_MS)
  await vi.waitFor(() => expect(existsSync(path)).toBe(false))
  expect(idOf('shop', ADDRESS, 'Browser')).not.toBe(id)
  await stop()
})

test('a start on a later day deletes the salt it finds', async () => {
  const folder = createFolder()
  const path = join(folder, 'daily-salt.json')
  const first = await openDailyVisitors({ folder, now: () => NOON, onError: fail })
  first.idOf('shop', ADDRESS, 'Browser')
  await vi.waitFor(() => expect(existsSync(path)).toBe(true))
  await first.stop()
  const tomorrow = { folder, now: () => NOON + 86_400_000, onError: fail }
  const second = await openDailyVisitors(tomorrow)
  await vi.waitFor(() => expect(existsSync(path)).toBe(false))
  await second.stop()
})
