import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEYS_PER_SITE_MAX } from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { type NewKey, openKeys } from './keys.ts'

const WRITE: NewKey = {
  site: 'shop',
  scope: 'write',
  name: 'Tag',
  origins: ['https://shop.example'],
  by: 'ann@shop.example',
}
const SERVER: NewKey = { ...WRITE, scope: 'server', name: 'Till' }

test.each([
  ['write', WRITE, /^wk_[\w-]{21}$/],
  ['server', SERVER, /^srv_[\w-]{43}$/],
])('a %s key is found by its text, after a restart as well', async (scope, wanted, pattern) => {
  const folder = createFolder()
  const { text } = await (await openKeys(folder, () => 0)).create(wanted)
  expect(text).toMatch(pattern)
  const keys = await openKeys(folder, () => 0)
  expect(keys.findKey(text)).toMatchObject({ siteId: 'shop', scope })
  for (const wrong of [`${text}x`, text.slice(0, -1), '', 'constructor'])
    expect(keys.findKey(wrong)).toBeUndefined()
})

test('no file and no list holds a server key; a write key is public, and told again', async () => {
  const folder = createFolder()
  const keys = await openKeys(folder, () => 0)
  const [write, server] = [await keys.create(WRITE), await keys.create(SERVER)]
  const kept = readFileSync(join(folder, 'keys.json'), 'utf8') + JSON.stringify(keys.list('shop'))
  expect(kept).toContain(write.text)
  expect(kept).not.toContain(server.text)
  expect(keys.list('shop').map(({ shown }) => shown)).toEqual([
    write.text,
    `…${server.text.slice(-4)}`,
  ])
  expect(JSON.stringify(keys.list('shop'))).not.toContain('hash')
  expect(keys.list('other')).toEqual([])
})

test('after a rotation both keys work for the stated time, then the new one alone', async () => {
  let now = 1_000
  const keys = await openKeys(createFolder(), () => now)
  const old = await keys.create(SERVER)
  const fresh = await keys.rotate({ ...old.key, by: 'bob@shop.example' }, 24)
  expect(fresh.key).toMatchObject({ name: 'Till', scope: 'server', by: 'bob@shop.example' })
  now += 24 * 3_600_000 - 1
  expect([old, fresh].map(({ text }) => keys.findKey(text)?.siteId)).toEqual(['shop', 'shop'])
  now += 1
  expect([old, fresh].map(({ text }) => keys.findKey(text)?.siteId)).toEqual([undefined, 'shop'])
  expect(keys.list('shop').map(({ id }) => id)).toEqual([fresh.key.id])
})

test('a key is rotated once', async () => {
  const keys = await openKeys(createFolder(), () => 0)
  const { key } = await keys.create(SERVER)
  const both = await Promise.allSettled([keys.rotate(key, 1), keys.rotate(key, 1)])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  await expect(keys.rotate(key, 1)).rejects.toMatchObject({ code: 'KEY_ID_UNKNOWN' })
})

test('a revoked key is gone at once', async () => {
  const keys = await openKeys(createFolder(), () => 0)
  const { key, text } = await keys.create(SERVER)
  await expect(keys.revoke({ ...key, site: 'other' })).rejects.toMatchObject({
    code: 'KEY_ID_UNKNOWN',
  })
  await keys.revoke(key)
  expect(keys.findKey(text)).toBeUndefined()
})

test('the last write key of a site stays; one that was rotated may go', async () => {
  const keys = await openKeys(createFolder(), () => 0)
  const { key } = await keys.create(WRITE)
  await keys.create(SERVER)
  await expect(keys.revoke(key)).rejects.toMatchObject({ code: 'KEY_LAST' })
  const fresh = await keys.rotate(key, 24)
  await keys.revoke(key)
  expect(keys.findKey(fresh.text)?.scope).toBe('write')
})

test('a site has so many keys, and no more', async () => {
  const keys = await openKeys(createFolder(), () => 0)
  for (let made = 0; made < KEYS_PER_SITE_MAX; made += 1) await keys.create(WRITE)
  await expect(keys.create(WRITE)).rejects.toMatchObject({ code: 'KEYS_TOO_MANY' })
  await keys.create({ ...WRITE, site: 'other' })
})
