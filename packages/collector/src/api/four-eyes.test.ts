import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { User } from '../control/users.ts'
import { openInProcess } from '../testing/in-process.ts'
import { createTyped, openTyped, type TypedClient } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
const SET = 'POST /api/sites/:site/four-eyes'
const PUBLISH = 'POST /api/sites/:site/versions'
const people: User[] = ['ann', 'bob'].map((name) => ({
  ...{ email: `${name}@x.example`, name, roles: { shop: 'publisher' } },
}))
const data = mkdtempSync(join(tmpdir(), 'segue-four-eyes-'))
let client: Awaited<ReturnType<typeof openInProcess>>
let owner: TypedClient
let ann: TypedClient
let bob: TypedClient
beforeAll(async () => {
  client = await openInProcess(data, {}, people)
  owner = await openTyped(client.url)
  ann = await openTyped(client.url, 'ann@x.example')
  bob = await openTyped(client.url, 'bob@x.example')
})
afterAll(async () => {
  await client.stop()
  rmSync(data, { recursive: true })
})

/** The published config under another name, and what it is based on. */
async function edit(name: string) {
  const { config, version } = await owner.call('GET /api/sites/:site/config', { site })
  return { config: { ...config, name }, base: version, note: '' }
}

async function saveDraft(by: TypedClient, body: Awaited<ReturnType<typeof edit>>) {
  const { draft } = await by.call('GET /api/sites/:site/draft', { site })
  const wanted = { config: body.config, base: body.base, revision: draft?.revision ?? 0 }
  await by.call('POST /api/sites/:site/draft', { site, body: wanted })
}

test('without it whoever may publish does so alone', async () => {
  expect(await owner.call('GET /api/sites/:site/four-eyes', { site })).toEqual({ on: false })
  expect(await ann.refusal(PUBLISH, { site, body: await edit('Alone') })).toBe('none')
})

test('with it a config is published as somebody else saved it, and by nobody alone', async () => {
  expect(await ann.refusal(SET, { site, body: { on: true } })).toBe('ROLE_TOO_LOW')
  await owner.call(SET, { site, body: { on: true } })
  const body = await edit('Together')
  expect(await bob.refusal(PUBLISH, { site, body })).toBe('SECOND_PERSON_NEEDED')
  await saveDraft(ann, body)
  expect(await ann.refusal(PUBLISH, { site, body })).toBe('SECOND_PERSON_NEEDED')
  const other = { ...body, config: { ...body.config, name: 'Slipped in' } }
  expect(await bob.refusal(PUBLISH, { site, body: other })).toBe('SECOND_PERSON_NEEDED')
  const later = { ...body, at: Date.now() + 3_600_000 }
  expect(await ann.refusal('POST /api/sites/:site/schedule', { site, body: later })).toBe(
    'SECOND_PERSON_NEEDED',
  )
  expect(await bob.refusal(PUBLISH, { site, body })).toBe('none')
  const { entries } = await owner.call('GET /api/sites/:site/audit', { site })
  expect(entries.map(({ action, target }) => `${action} ${target}`)).toContain('site.four-eyes on')
})

test('a program is no second person, on either side', async () => {
  const token = { name: 'CI', role: 'publisher' as const, days: 1 }
  const { text } = await owner.call('POST /api/sites/:site/tokens', { site, body: token })
  const program = createTyped(client.url, { Authorization: `Bearer ${text}` })
  const body = await edit('By a program')
  await saveDraft(ann, body)
  expect(await program.refusal(PUBLISH, { site, body })).toBe('SECOND_PERSON_NEEDED')
  await saveDraft(program, body)
  expect(await ann.refusal(PUBLISH, { site, body })).toBe('SECOND_PERSON_NEEDED')
})

test('what takes something back needs nobody else', async () => {
  const back = { site, body: { version: 1 } }
  expect(await ann.refusal('POST /api/sites/:site/rollback', back)).toBe('none')
  const off = { site, body: { off: true } }
  expect(await ann.refusal('POST /api/sites/:site/switch', off)).toBe('none')
  expect(await ann.refusal('POST /api/sites/:site/switch', { site, body: { off: false } })).toBe(
    'none',
  )
})
