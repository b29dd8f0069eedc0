import { ROLES, type WantedConclusion } from '@segue/protocol/api'
import { expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { countersOf } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess, startInProcess } from '../testing/in-process.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { openTyped } from '../testing/typed-client.ts'
import { CONCLUSION_NOTE_CHARS_MAX } from './limits.ts'

vi.setConfig({ testTimeout: 60_000 })
const site = 'shop'
const LIST = 'GET /api/sites/:site/conclusions'
const CONCLUDE = 'POST /api/sites/:site/conclusions'
const PROMOTE: WantedConclusion = {
  ...{ experience: 'hero', kind: 'promote', variant: 'runner', note: 'Clear <b>enough</b>.' },
}
const PEOPLE = ROLES.map((role) => ({
  ...{ email: `${role}@shop.example`, name: role, roles: { shop: role } },
}))

test('a conclusion keeps who, when and the figures that stood then, whatever comes later', async () => {
  const client = await startInProcess()
  const { call } = await openTyped(client.url)
  const meet = async (visitor: string, variant: string) => {
    const props = { experience: 'hero', variant }
    const met = createEvent({ type: 'experience_impression', props })
    await client.send(createBatch([met], { visitor }))
  }
  await meet('ann', 'control')
  await meet('bob', 'runner')
  await countersOf(client, 2)
  const { conclusion } = await call(CONCLUDE, { site, body: PROMOTE })
  expect(conclusion).toMatchObject({ ...PROMOTE, by: 'owner@shop.example', version: 1 })
  const arms = [
    { arm: 'control', visitors: 1 },
    { arm: 'runner', visitors: 1 },
  ]
  const found = { baseline: 'control', judgement: { code: 'too_early' }, goal: { arms } }
  expect(conclusion.found).toMatchObject(found)
  await meet('cat', 'runner')
  await countersOf(client, 3)
  expect((await call(LIST, { site })).conclusions).toEqual([conclusion])
  const { entries } = await call('GET /api/sites/:site/audit', { site })
  expect(entries[0]).toMatchObject({ action: 'conclusion.add', target: 'hero promote runner' })
})

test('conclusions stand newest first, are kept over a restart, and change nothing that is published', async () => {
  const data = createFolder()
  const first = await openInProcess(data, {}, PEOPLE)
  const editor = await openTyped(first.url, 'editor@shop.example')
  const body = { experience: 'hero', kind: 'keep_testing', note: '' } as const
  const { conclusion } = await editor.call(CONCLUDE, { site, body })
  expect(conclusion).toMatchObject({ by: 'editor@shop.example', found: null })
  const next = await editor.call(CONCLUDE, { site, body: { ...body, kind: 'roll_back' } })
  const viewer = await openTyped(first.url, 'viewer@shop.example')
  expect(await viewer.refusal(CONCLUDE, { site, body })).toBe('ROLE_TOO_LOW')
  expect((await viewer.call('GET /api/sites/:site/config', { site })).config).toEqual(SITE_CONFIG)
  expect((await viewer.call('GET /api/sites/:site/draft', { site })).draft).toBeNull()
  await first.stop()

  const second = await openInProcess(data)
  const again = await openTyped(second.url, 'viewer@shop.example')
  expect((await again.call(LIST, { site })).conclusions).toEqual([next.conclusion, conclusion])
  await second.stop()
})

test.each<[string, Partial<WantedConclusion>, string]>([
  ['of an experience that is not published', { experience: 'gone' }, 'EXPERIENCE_UNKNOWN'],
  ['for a variant that is gone', { variant: 'gone' }, 'VARIANT_UNKNOWN'],
  ['that hands over the control', { variant: 'control' }, 'VARIANT_UNKNOWN'],
  ['that rolls back one variant', { kind: 'roll_back' }, 'VARIANT_UNEXPECTED'],
  ['of another kind', { kind: 'celebrate' as never }, 'REQUEST_INVALID'],
  ['with an endless note', { note: 'x'.repeat(CONCLUSION_NOTE_CHARS_MAX + 1) }, 'REQUEST_INVALID'],
])('a conclusion %s is refused and not kept', async (_, own, code) => {
  const { call, refusal } = await openTyped((await startInProcess()).url)
  expect(await refusal(CONCLUDE, { site, body: { ...PROMOTE, ...own } })).toBe(code)
  expect((await call(LIST, { site })).conclusions).toEqual([])
})
