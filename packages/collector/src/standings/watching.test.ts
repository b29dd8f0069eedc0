import type { SiteConfig } from '@segue/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { openSiteVersions } from '../control/site-versions.ts'
import { openUserTraits } from '../identity/user-traits.ts'
import { openDuckdbStore } from '../store/duckdb/duckdb-store.ts'
import { damageUser } from '../testing/damage-user.ts'
import { createFolder } from '../testing/folder.ts'
import { toEventLine } from '../testing/lines.ts'
import { writeSegment } from '../testing/segment.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { createWatching } from './watching.ts'

const NOON = Date.parse('2026-11-20T12:00:00Z')
const site = 'shop'
const config: SiteConfig = {
  ...SITE_CONFIG,
  settings: { identity: { users: { traits: ['plan'] } } },
}

test('a visitor who cannot be judged is told once, however often, and counted each time', async () => {
  const folder = createFolder()
  const versions = await openSiteVersions(createFolder(), [], () => NOON)
  await versions.begin(site, { config, note: '', by: 'ann@shop.example', base: 0 })
  const store = await openDuckdbStore({ path: ':memory:', memoryMb: 128 })
  onTestFinished(() => store.close())
  await store.watch({ site, on: true, now: NOON })
  const at = new Date(NOON).toISOString()
  const named = { at, type: 'identify', stage: 'awareness', props: { user: 'u1' } }
  await store.drain(writeSegment(createFolder(), '1', [toEventLine(named)]))
  await openUserTraits(folder).merge(site, 'u1', { plan: 'pro' })
  damageUser(folder, 'u1')
  const told: string[] = []
  const now = NOON + 60_000
  const watching = createWatching({
    ...{ versions, store, users: folder, sites: () => [{ id: site }] },
    ...{ now: () => now, monotonic: () => 0 },
    onError: (error) => told.push(String(error)),
  })
  onTestFinished(() => watching.stop())
  const count = () => watching.unjudged().get(site)
  await expect.poll(count, PATIENCE).toBe(1)
  await store.touch({ site, user: 'u1', now })
  await expect.poll(count, PATIENCE).toBe(2)
  await watching.stop()
  expect(told).toEqual([
    expect.stringMatching(
      /^Error: The rules of shop could not judge 1 visitor: Error: .+ is damaged/,
    ),
  ])
})

const PATIENCE = { timeout: 20_000, interval: 50 }
