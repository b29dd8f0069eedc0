import { expect, onTestFinished, test, vi } from 'vitest'
import { SIGN_IN_FAILURES_MAX } from '../limits.ts'
import { OWNER } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess } from '../testing/in-process.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { createTyped, openTyped } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'

test('what is changed stands in the log of its site, by whom and to what, newest first', async () => {
  const folder = createFolder()
  const client = await openInProcess(folder)
  const owner = await openTyped(client.url)
  const email = 'eve@shop.example'
  await owner.call('POST /api/sites/:site/invitations', { site, body: { email, role: 'viewer' } })
  const { token, text } = await owner.call('POST /api/sites/:site/tokens', {
    site,
    body: { name: 'CI', role: 'publisher' },
  })
  const program = createTyped(client.url, { Authorization: `Bearer ${text}` })
  await program.call('POST /api/sites/:site/rollback', { site, body: { version: 1 } })
  await program.refusal('POST /api/sites/:site/rollback', { site, body: { version: 9 } })
  await program.refusal('POST /api/sites/:site/origins', { site, body: { origins: [] } })
  const read = async (asked: typeof owner, query = {}) =>
    (await asked.call('GET /api/sites/:site/audit', { site, query })).entries
  const entries = await read(owner)
  expect(entries.map(({ by, action, target }) => [by, action, target])).toEqual([
    ['token CI', 'version.rollback', '2'],
    [OWNER.email, 'token.create', token.id],
    [OWNER.email, 'invitation.create', email],
  ])
  expect(entries.every((one) => one.site === site && Math.abs(one.at - Date.now()) < 60_000)).toBe(
    true,
  )
  expect(await read(owner, { limit: 1 })).toEqual(entries.slice(0, 1))
  expect(await read(owner, { before: entries[1]?.at ?? 0 })).not.toContainEqual(entries[0])
  await client.stop()
  const again = await openInProcess(folder)
  onTestFinished(again.stop)
  expect(await read(await openTyped(again.url))).toEqual(entries)
})

test('failed sign-ins, the lock after them stand there, without whom nobody knows', async () => {
  const client = await openInProcess(createFolder())
  onTestFinished(client.stop)
  const owner = await openTyped(client.url)
  const stranger = createTyped(client.url, {})
  const password = 'a wrong password'
  for (const email of [
    'hunter2@mistyped.example',
    ...Array(SIGN_IN_FAILURES_MAX).fill(OWNER.email),
  ])
    expect(await stranger.refusal('POST /api/session', { body: { email, password } })).toBe(
      'SIGN_IN_WRONG',
    )
  await stranger.call('DELETE /api/session', {})
  const { entries } = await owner.call('GET /api/audit', {})
  expect(entries.map(({ by, action }) => [by, action])).toEqual([
    [OWNER.email, 'session.lock'],
    ...Array.from({ length: SIGN_IN_FAILURES_MAX - 1 }, () => [OWNER.email, 'session.fail']),
    ['unknown address', 'session.fail'],
    [OWNER.email, 'session.open'],
  ])
  expect(JSON.stringify(entries)).not.toMatch(/hunter2|wrong password/)
})

test('who signs in, and makes sites, stands in the log of the collector', async () => {
  const client = await openInProcess(createFolder())
  onTestFinished(client.stop)
  const owner = await openTyped(client.url)
  const config = { ...SITE_CONFIG, site: 'second' }
  const made = await owner.call('POST /api/sites', { body: { config, origins: [] } })
  expect(made).toMatchObject({ id: 'second', name: 'Shop' })
  expect(await owner.refusal('POST /api/sites', { body: { config, origins: [] } })).toBe(
    'SITE_EXISTS',
  )
  expect((await owner.call('GET /api/audit', {})).entries).toMatchObject([
    { by: OWNER.email, action: 'session.open', site: null, target: OWNER.email },
  ])
  const { entries } = await owner.call('GET /api/sites/:site/audit', { site: 'second' })
  expect(entries).toMatchObject([{ action: 'site.create', target: 'second' }])
  const script = await fetch(`${client.url}/v1/sites/${made.key}/segue.js`)
  expect(await script.text()).toContain(`"key":"${made.key}"`)
})
