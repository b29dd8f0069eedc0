import { expect, onTestFinished, test, vi } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openInProcess } from '../testing/in-process.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { openTyped } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
const SECOND = { ...SITE_CONFIG, name: 'Second' }

async function start() {
  const client = await openInProcess(createFolder())
  onTestFinished(client.stop)
  const owner = await openTyped(client.url)
  /** What a page that has the script with this ETag is given at its next load. */
  const load = async (etag = '') => {
    const address = `${client.url}/v1/sites/${client.key}/segue.js`
    const response = await fetch(address, { headers: { 'If-None-Match': etag } })
    const caching = response.headers.get('cache-control')
    return { etag: response.headers.get('etag') ?? '', caching, text: await response.text() }
  }
  const current = async () => (await owner.call('GET /api/sites/:site/config', { site })).version
  const list = async () => (await owner.call('GET /api/sites/:site/schedule', { site })).scheduled
  return { ...client, owner, load, current, list }
}

test('what is scheduled is published at its time, and not before', async () => {
  const { owner, load, current, list } = await start()
  const body = { config: SECOND, note: 'Sale', base: 1, at: Date.now() + 1_500 }
  const made = await owner.call('POST /api/sites/:site/schedule', { site, body })
  expect(made).toMatchObject({ at: body.at, note: 'Sale', failed: null })
  expect([await current(), (await load()).text.includes('Second')]).toEqual([1, false])
  await expect.poll(current, { timeout: 10_000 }).toBe(2)
  expect(Date.now()).toBeGreaterThanOrEqual(body.at)
  await expect.poll(async () => (await load()).text).toContain('Second')
  await expect.poll(list).toEqual([])
})

test('what was overtaken is not published, and says why', async () => {
  const { owner, current, list } = await start()
  const body = { config: SECOND, note: '', base: 1, at: Date.now() + 300 }
  await owner.call('POST /api/sites/:site/schedule', { site, body })
  await owner.call('POST /api/sites/:site/versions', {
    site,
    body: { ...body, config: SITE_CONFIG },
  })
  await expect
    .poll(async () => (await list()).map(({ failed }) => failed), { timeout: 10_000 })
    .toEqual(['VERSION_NOT_CURRENT'])
  expect(await current()).toBe(2)
})

test.each([
  ['in the past', { at: 1 }, 'REQUEST_INVALID'],
  ['in a year and more', { at: Date.now() + 400 * 86_400_000 }, 'REQUEST_INVALID'],
  ['a config with issues', { config: {} }, 'CONFIG_INVALID'],
])('nothing is scheduled that is %s', async (_, wrong, code) => {
  const { owner, list } = await start()
  const body = { config: SECOND, note: '', base: 1, at: Date.now() + 60_000, ...wrong }
  expect(await owner.refusal('POST /api/sites/:site/schedule', { site, body })).toBe(code)
  expect(await list()).toEqual([])
})

test('what is scheduled can be taken back', async () => {
  const { owner, list } = await start()
  const body = { config: SECOND, note: '', base: 1, at: Date.now() + 60_000 }
  const { id } = await owner.call('POST /api/sites/:site/schedule', { site, body })
  await owner.call('DELETE /api/sites/:site/schedule/:id', { site, id })
  expect(await list()).toEqual([])
  expect(await owner.refusal('DELETE /api/sites/:site/schedule/:id', { site, id })).toBe(
    'SCHEDULE_UNKNOWN',
  )
})

test('an experience that is switched off is gone at the next load, and back when it is on', async () => {
  const { owner, load, current } = await start()
  const first = await load()
  expect(first.caching).toBe('no-cache')
  expect(first.text).toContain('"state":"running"')
  const input = (off: boolean) => ({ site, experience: 'hero', body: { off } })
  const name = 'POST /api/sites/:site/experiences/:experience/switch'
  expect(await owner.call(name, input(true))).toEqual({ version: 2 })
  const second = await load(first.etag)
  expect(second.text).not.toContain('"state":"running"')
  await owner.call(name, input(false))
  expect((await load(second.etag)).text).toContain('"state":"running"')
  expect(await current()).toBe(3)
  expect(await owner.refusal(name, { ...input(true), experience: 'none' })).toBe(
    'EXPERIENCE_UNKNOWN',
  )
})

test('a draft or an archived experience is not brought to life by its switch', async () => {
  const { owner } = await start()
  const [hero] = SITE_CONFIG.experiences
  const config = { ...SITE_CONFIG, experiences: [{ ...hero, state: 'draft' }] }
  await owner.call('POST /api/sites/:site/versions', { site, body: { config, note: '', base: 1 } })
  const name = 'POST /api/sites/:site/experiences/:experience/switch'
  const input = { site, experience: 'hero', body: { off: false } }
  expect(await owner.refusal(name, input)).toBe('EXPERIENCE_NOT_RUNNING')
})

test('a site that is switched off serves a script that does nothing, to everybody, until it is on', async () => {
  const { owner, load } = await start()
  const first = await load()
  await owner.call('POST /api/sites/:site/switch', { site, body: { off: true } })
  const off = await load(first.etag)
  expect(off.text).not.toContain('segueRan')
  expect(off.text.length).toBeLessThan(100)
  const told = (await owner.call('GET /api/session', {})).sites
  expect(told).toMatchObject([{ off: true, pinned: null }])
  await owner.call('POST /api/sites/:site/versions', {
    site,
    body: { config: SECOND, note: '', base: 1 },
  })
  expect((await load()).text).toBe(off.text)
  await owner.call('POST /api/sites/:site/switch', { site, body: { off: false } })
  expect((await load(off.etag)).text).toContain('Second')
})

test('a draft is for all on the site to see, reaches no page, and two who write it notice', async () => {
  const { owner, load } = await start()
  const config = { unfinished: true }
  const save = (revision: number) => ({ site, body: { config, base: 1, revision } })
  const { draft } = await owner.call('POST /api/sites/:site/draft', save(0))
  expect(draft).toMatchObject({ revision: 1, config, base: 1 })
  expect(await owner.refusal('POST /api/sites/:site/draft', save(0))).toBe('DRAFT_NOT_CURRENT')
  expect((await owner.call('POST /api/sites/:site/draft', save(1))).draft.revision).toBe(2)
  expect((await load()).text).not.toContain('unfinished')
  await owner.call('DELETE /api/sites/:site/draft', { site })
  expect(await owner.call('GET /api/sites/:site/draft', { site })).toEqual({ draft: null })
})
