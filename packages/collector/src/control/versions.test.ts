import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { openVersions, writeVersion } from './versions.ts'

async function openWithFirst() {
  const folder = createFolder()
  await writeVersion(folder, toPublication('First', 0), 1)
  return { folder, versions: await openVersions(folder, () => 2) }
}

function toPublication(name: string, base: number) {
  return { config: { ...SITE_CONFIG, name }, note: name, by: 'ann@shop.example', base }
}

test('a site starts with its first version', async () => {
  const { versions } = await openWithFirst()
  const summary = { version: 1, at: 1, by: 'ann@shop.example', note: 'First' }
  expect(versions.list()).toEqual([summary])
  expect(versions.current()).toEqual({ ...summary, config: { ...SITE_CONFIG, name: 'First' } })
})

test('publishing gives the next number; the old one stays as it was', async () => {
  const { folder, versions } = await openWithFirst()
  const before = readFileSync(join(folder, '000001.json'), 'utf8')
  expect(await versions.publish(toPublication('Second', 1))).toMatchObject({ version: 2, at: 2 })
  expect(versions.current().config.name).toBe('Second')
  expect(versions.list().map(({ version }) => version)).toEqual([2, 1])
  expect(readFileSync(join(folder, '000001.json'), 'utf8')).toBe(before)
  expect((await versions.read(1))?.config.name).toBe('First')
  expect(await versions.read(3)).toBeUndefined()
})

test('of two who publish on the same base one is told that it is not current', async () => {
  const { versions } = await openWithFirst()
  const both = ['Ann', 'Bob'].map((name) => versions.publish(toPublication(name, 1)))
  const results = await Promise.allSettled(both)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'VERSION_NOT_CURRENT' },
  })
  expect(versions.list()).toHaveLength(2)
})

test('versions survive a restart, and the newest is current', async () => {
  const { folder, versions } = await openWithFirst()
  await versions.publish(toPublication('Second', 1))
  const again = await openVersions(folder, () => 3)
  expect(again.list()).toEqual(versions.list())
  expect(again.current()).toEqual(versions.current())
})

test('a folder without a version is reported, not served', async () => {
  await expect(openVersions(createFolder(), () => 0)).rejects.toThrow('no published version')
})
