import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WantedSavedReport } from '@segue/protocol/api'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openInProcess, startInProcess, startShared } from '../testing/in-process.ts'
import { openTyped } from '../testing/typed-client.ts'
import { SAVED_REPORTS_PER_SITE_MAX } from './limits.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
const WANTED: WantedSavedReport = {
  ...({ name: 'Runners', report: 'goals', period: 'last week' } as const),
  query: { where: 'segment:runner', compare: 'previous' },
}
const SAVE = 'POST /api/sites/:site/saved-reports'
const CHANGE = 'POST /api/sites/:site/saved-reports/:id/question'
const LIST = 'GET /api/sites/:site/saved-reports'
const ANSWER = 'GET /api/sites/:site/saved-reports/:id/answer'

let shared: Awaited<ReturnType<typeof startShared>>
beforeAll(async () => {
  shared = await startShared()
})
afterAll(() => shared.stop())

async function open() {
  const { url } = await startInProcess()
  return openTyped(url)
}

test('a question that was saved is answered by its name, as of now, with what it is held against', async () => {
  const { call } = await open()
  const { saved } = await call(SAVE, { site, body: WANTED })
  expect(saved).toMatchObject({ ...WANTED, by: 'owner@shop.example', misfits: [] })
  expect(await call(LIST, { site })).toEqual({ saved: [saved] })
  const answer = await call(ANSWER, { site, id: saved.id })
  expect(answer).toMatchObject({ zone: 'Europe/Oslo', rows: [{ goal: 'purchase', visitors: 0 }] })
  expect(answer.until).toBeLessThanOrEqual(Date.now())
  expect(answer.compared?.until).toBe(answer.from)
})

test('it is renamed and deleted, both of which the audit log tells', async () => {
  const { call, refusal } = await open()
  const { saved } = await call(SAVE, { site, body: WANTED })
  const one = { site, id: saved.id }
  const renamed = await call('POST /api/sites/:site/saved-reports/:id/rename', {
    ...{ ...one, body: { name: 'Those who run' } },
  })
  expect(renamed.saved).toEqual({ ...saved, name: 'Those who run' })
  await call('DELETE /api/sites/:site/saved-reports/:id', one)
  expect(await call(LIST, { site })).toEqual({ saved: [] })
  expect(await refusal(ANSWER, one)).toBe('SAVED_REPORT_UNKNOWN')
  const { entries } = await call('GET /api/sites/:site/audit', { site })
  expect(entries.slice(0, 3).map(({ action, target }) => [action, target])).toEqual([
    ['report.remove', 'Those who run'],
    ['report.rename', 'Those who run'],
    ['report.save', 'goals Runners'],
  ])
})

test('it asks something else from now on under its name, which the audit log tells', async () => {
  const { call, refusal } = await open()
  const { saved } = await call(SAVE, { site, body: WANTED })
  const { saved: other } = await call(SAVE, { site, body: { ...WANTED, name: 'Other' } })
  const one = { site, id: saved.id }
  const asked = { period: '2026-11-01/2026-11-08', query: { where: 'device:phone' } }
  const body = { ...asked, revision: saved.revision }
  const changed = (await call(CHANGE, { ...one, body })).saved
  expect(changed).toEqual({ ...saved, ...asked, revision: saved.revision + 1, at: changed.at })
  expect(changed.at).toBeGreaterThanOrEqual(saved.at)
  expect((await call(LIST, { site })).saved).toEqual([other, changed])
  expect(await call(ANSWER, one)).toMatchObject({ from: Date.parse('2026-10-31T23:00:00Z') })
  const lately = { ...body, period: 'lately' }
  expect(await refusal(CHANGE, { ...one, body: lately })).toBe('REQUEST_INVALID')
  expect((await call(LIST, { site })).saved).toEqual([other, changed])
  const gone = { site, id: 'gone', body }
  expect(await refusal(CHANGE, gone)).toBe('SAVED_REPORT_UNKNOWN')
  const { entries } = await call('GET /api/sites/:site/audit', { site })
  expect(entries[0]).toMatchObject({ action: 'report.change', target: 'goals Runners' })
})

test('a question that somebody else gave it meanwhile is not saved over', async () => {
  const { call, refusal } = await open()
  const { saved } = await call(SAVE, { site, body: WANTED })
  const one = { site, id: saved.id }
  const { revision } = saved
  const theirs = { period: 'last month', query: {}, revision }
  const mine = { period: 'last 7 days', query: {}, revision }
  const { saved: changed } = await call(CHANGE, { ...one, body: theirs })
  expect(await refusal(CHANGE, { ...one, body: mine })).toBe('SAVED_REPORT_NOT_CURRENT')
  expect((await call(LIST, { site })).saved).toEqual([changed])
  const again = { ...mine, revision: changed.revision }
  expect((await call(CHANGE, { ...one, body: again })).saved.period).toBe('last 7 days')
})

test('one that was kept before there were revisions can be given another question', async () => {
  const data = createFolder()
  const kept = { ...WANTED, id: 'old', site, at: 0, by: 'ana@shop.example' }
  mkdirSync(join(data, 'control'), { recursive: true })
  writeFileSync(join(data, 'control', 'saved-reports.json'), JSON.stringify([kept]))
  const client = await openInProcess(data)
  onTestFinished(client.stop)
  const { call } = await openTyped(client.url)
  const [{ id, revision } = { id: '', revision: -1 }] = (await call(LIST, { site })).saved
  const body = { period: 'last month', query: {}, revision }
  expect((await call(CHANGE, { site, id, body })).saved).toMatchObject({ revision: 1 })
})

test('one that names what is no more says so, and is answered again once that is back', async () => {
  const { call, refusal } = await open()
  const { saved } = await call(SAVE, { site, body: WANTED })
  const costs = '{"runner":5,"*":9}'
  const worth = { ...WANTED, name: 'Worth', report: 'segments' as const, period: 'whole run' }
  await call(SAVE, { site, body: { ...worth, query: { costs } } })
  const touched = { ...WANTED, name: 'Before', report: 'touchpoints' as const }
  await call(SAVE, { site, body: { ...touched, query: { before: 'stage:decision' } } })
  const { version, config } = await call('GET /api/sites/:site/config', { site })
  const publish = (base: number, next: object) =>
    call('POST /api/sites/:site/versions', { site, body: { config: next, note: '', base } })
  const [awareness] = config.journey.stages
  const journey = { stages: [awareness] }
  await publish(version, { ...config, segments: [], experiences: [], journey })
  const { saved: list } = await call(LIST, { site })
  expect(list.map(({ name, misfits }) => [name, misfits.map(({ received }) => received)])).toEqual([
    ['Before', ['"stage:decision"']],
    ['Runners', ['segment:runner']],
    ['Worth', ['runner']],
  ])
  expect(await refusal(ANSWER, { site, id: saved.id })).toBe('SAVED_REPORT_MISFIT')
  await publish(version + 1, config)
  expect(await refusal(ANSWER, { site, id: saved.id })).toBe('none')
})

test.each([
  ['an unknown segment', { query: { where: 'segment:nobody' } }, 'SAVED_REPORT_MISFIT'],
  ['a period nobody knows', { period: 'lately' }, 'REQUEST_INVALID'],
  ['all held against what was before', { period: 'whole run' }, 'REQUEST_INVALID'],
  ['a report that there is not', { report: 'visitors' }, 'REQUEST_INVALID'],
  ['a filter of a report that has none', { report: 'quality' }, 'SAVED_REPORT_MISFIT'],
  ['a field nobody knows', { query: { from: '2026-11-01' } }, 'REQUEST_INVALID'],
  ['no name', { name: ' ' }, 'REQUEST_INVALID'],
])('%s is not saved', async (_, wrong, code) => {
  const { refusal, call } = await openTyped(shared.url)
  const body = { ...WANTED, ...wrong } as WantedSavedReport
  expect(await refusal(SAVE, { site, body })).toBe(code)
  expect(await call(LIST, { site })).toEqual({ saved: [] })
})

test('a name is taken once, and a site has so many at most', async () => {
  const { call, refusal } = await open()
  const body = { ...WANTED, query: {} }
  for (let count = 0; count < SAVED_REPORTS_PER_SITE_MAX; count += 1)
    await call(SAVE, { site, body: { ...body, name: `Number ${count}` } })
  expect(await refusal(SAVE, { site, body })).toBe('SAVED_REPORTS_TOO_MANY')
  const { saved } = await call(LIST, { site })
  const [first, second] = saved
  await call('DELETE /api/sites/:site/saved-reports/:id', { site, id: second?.id ?? '' })
  expect(await refusal(SAVE, { site, body: { ...body, name: first?.name ?? '' } })).toBe(
    'SAVED_REPORT_EXISTS',
  )
  const rename = 'POST /api/sites/:site/saved-reports/:id/rename'
  const taken = { site, id: saved[2]?.id ?? '', body: { name: first?.name ?? '' } }
  expect(await refusal(rename, taken)).toBe('SAVED_REPORT_EXISTS')
})

test('a restart keeps them, viewers read them, and only editors change them', async () => {
  const data = createFolder()
  const people = (['viewer', 'editor'] as const).map((role) => ({
    ...{ email: `${role}@shop.example`, name: role, roles: { shop: role } },
  }))
  const first = await openInProcess(data, {}, people)
  const editor = await openTyped(first.url, 'editor@shop.example')
  const { saved } = await editor.call(SAVE, { site, body: WANTED })
  await first.stop()
  const { url, stop } = await openInProcess(data)
  const viewer = await openTyped(url, 'viewer@shop.example')
  expect(await viewer.call(LIST, { site })).toEqual({ saved: [saved] })
  await viewer.call(ANSWER, { site, id: saved.id })
  const one = { site, id: saved.id }
  expect(await viewer.refusal(SAVE, { site, body: WANTED })).toBe('ROLE_TOO_LOW')
  expect(await viewer.refusal(CHANGE, { ...one, body: { ...WANTED, revision: 0 } })).toBe(
    'ROLE_TOO_LOW',
  )
  expect(await viewer.refusal('DELETE /api/sites/:site/saved-reports/:id', one)).toBe(
    'ROLE_TOO_LOW',
  )
  await stop()
})
