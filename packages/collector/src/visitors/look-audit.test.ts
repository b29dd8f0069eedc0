import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { User } from '../control/users.ts'
import { createBatch, createEvent } from '../testing/batch.ts'
import { countersOf, OWNER } from '../testing/client.ts'
import { openInProcess } from '../testing/in-process.ts'
import { openTyped, type TypedClient } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
const LOOKS = 'GET /api/sites/:site/looks'
const HISTORY = 'GET /api/sites/:site/visitors/:visitor/history'
const vic: User = { email: 'vic@x.example', name: 'Vic', roles: { shop: 'viewer' } }

const data = mkdtempSync(join(tmpdir(), 'segue-looks-'))
let client: Awaited<ReturnType<typeof openInProcess>>
let owner: TypedClient
let viewer: TypedClient
beforeAll(async () => {
  client = await openInProcess(data, {}, [vic])
  owner = await openTyped(client.url)
  viewer = await openTyped(client.url, vic.email)
  for (const visitor of ['ann', 'bob']) await client.send(createBatch([createEvent()], { visitor }))
  await countersOf(client, 2)
})
afterAll(async () => {
  await client.stop()
  rmSync(data, { recursive: true })
})

async function seen(query: { id?: string } = {}) {
  const { looks } = await owner.call(LOOKS, { site, query })
  return looks.map(({ by, deed, id }) => `${by} ${deed} ${id}`)
}

test('who opened, exported or erased which visitor stands there; who asked in vain does not', async () => {
  await viewer.call(HISTORY, { site, visitor: 'ann' })
  expect(await viewer.refusal(HISTORY, { site, visitor: 'nobody' })).toBe('VISITOR_UNKNOWN')
  await client.api('/api/sites/shop/visitors/rows?visitor=bob')
  expect(await seen()).toEqual([`${OWNER.email} export bob`, `${vic.email} open ann`])
  expect(await seen({ id: 'ann' })).toEqual([`${vic.email} open ann`])
  await owner.call('POST /api/sites/:site/visitors/erase', { site, body: { visitor: 'ann' } })
  const { looks, days } = await owner.call(LOOKS, { site, query: { id: 'ann' } })
  expect(looks).toMatchObject([
    { by: OWNER.email, deed: 'erase', who: 'visitor', isErased: true },
    { by: vic.email, deed: 'open', who: 'visitor', isErased: true },
  ])
  expect(days).toBe(365)
  expect(JSON.stringify(await owner.call(LOOKS, { site }))).not.toContain('"ann"')
})

test('histories that are taken whole are a look at all of them', async () => {
  await client.api('/api/sites/shop/histories')
  await client.api('/api/sites/shop/histories?after=a')
  const { looks } = await owner.call(LOOKS, { site })
  const taken = { by: OWNER.email, deed: 'histories', who: 'everyone', id: '' }
  expect(looks.slice(0, 2)).toMatchObject([taken, taken])
})

test('who looked is for admins to read', async () => {
  expect(await viewer.refusal(LOOKS, { site })).toBe('ROLE_TOO_LOW')
})
