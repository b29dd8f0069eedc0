import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openSecrets } from './secrets.ts'

function createSites(): string {
  const folder = createFolder()
  for (const site of ['shop', 'other']) mkdirSync(join(folder, site))
  return folder
}

test('a site gets one secret, of its own, that a restart does not change', async () => {
  const folder = createSites()
  const secrets = openSecrets(folder)
  const [one, again] = await Promise.all([secrets.of('shop'), secrets.of('shop')])
  expect(one).toEqual([expect.stringMatching(/^sk_[\w-]{43}$/)])
  expect(again).toEqual(one)
  expect(await openSecrets(folder).of('shop')).toEqual(one)
  expect(await secrets.of('other')).not.toEqual(one)
  expect(statSync(join(folder, 'shop', 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a rotation keeps the secret before, the next one ends it', async () => {
  const folder = createSites()
  const secrets = openSecrets(folder)
  const [first = ''] = await secrets.of('shop')
  const second = await secrets.rotate('shop')
  expect(await secrets.of('shop')).toEqual([second, first])
  const [third, fourth] = await Promise.all([secrets.rotate('shop'), secrets.rotate('shop')])
  expect(await secrets.of('shop')).toEqual([fourth, third])
  expect(await secrets.has('shop', first)).toBe(false)
  expect(await secrets.has('shop', third)).toBe(true)
  expect(await secrets.has('other', third)).toBe(false)
  const stored = readFileSync(join(folder, 'shop', 'secrets.json'), 'utf8')
  expect(JSON.parse(stored)).toEqual([fourth, third])
})

test('a failed write is tried again by the next who asks', async () => {
  const folder = createFolder()
  const secrets = openSecrets(folder)
  await expect(secrets.of('shop')).rejects.toThrow('ENOENT')
  mkdirSync(join(folder, 'shop'))
  expect(await secrets.of('shop')).toHaveLength(1)
})
