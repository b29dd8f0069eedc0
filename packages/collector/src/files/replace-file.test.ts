import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { readJsonFile } from './read-json-file.ts'
import { createFile, replaceFile } from './replace-file.ts'

test('a replaced file holds the new text, for its owner only, and leaves nothing beside it', async () => {
  const folder = createFolder()
  const path = join(folder, 'a.json')
  await replaceFile(path, 'old')
  await replaceFile(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('of many who create the same file exactly one succeeds', async () => {
  const folder = createFolder()
  const path = join(folder, 'a.json')
  const texts = ['a', 'b', 'c', 'd', 'e']
  const created = await Promise.all(texts.map((text) => createFile(path, text)))
  expect(created.filter(Boolean)).toHaveLength(1)
  expect(readFileSync(path, 'utf8')).toBe(texts[created.indexOf(true)])
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('a JSON file that is absent is undefined, one that is damaged names itself', async () => {
  const path = join(createFolder(), 'a.json')
  expect(await readJsonFile(path)).toBeUndefined()
  writeFileSync(path, '{"a":')
  await expect(readJsonFile(path)).rejects.toThrow(path)
})
