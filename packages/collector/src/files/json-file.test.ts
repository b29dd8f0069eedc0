import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openJsonFile } from './json-file.ts'

test('changes that come at once all count, and survive', async () => {
  const path = join(createFolder(), 'list.json')
  const file = await openJsonFile<readonly number[]>(path, [])
  await Promise.all([1, 2, 3].map((one) => file.change((list) => [...list, one])))
  expect(file.get()).toEqual([1, 2, 3])
  expect((await openJsonFile(path, [])).get()).toEqual([1, 2, 3])
})

test('a change that throws changes nothing, and holds up none after it', async () => {
  const path = join(createFolder(), 'list.json')
  const file = await openJsonFile<readonly number[]>(path, [1])
  const failing = file.change(() => {
    throw new Error('No.')
  })
  const next = file.change((list) => [...list, 2])
  await expect(failing).rejects.toThrow('No.')
  expect(await next).toEqual([1, 2])
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([1, 2])
})
