import { appendFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openAudit } from './audit.ts'

function toEntry(at: number, site: string | null = 'shop') {
  return { at, by: 'ann@x.example', action: 'key.rotate', site, target: `key ${at}` } as const
}
const ALL = { site: 'shop', limit: 1_000, before: Number.POSITIVE_INFINITY }

test('the log is bounded, and what it keeps are the newest', async () => {
  const folder = createFolder()
  const audit = await openAudit(folder, 2_000)
  for (let at = 1; at <= 100; at += 1) await audit.append(toEntry(at))
  const files = readdirSync(join(folder, 'sites')).map((name) => join(folder, 'sites', name))
  expect(files).toHaveLength(2)
  expect(files.every((file) => statSync(file).size < 2_200)).toBe(true)
  const times = (await audit.list(ALL)).map(({ at }) => at)
  expect(times).toEqual(Array.from({ length: times.length }, (_, index) => 100 - index))
  expect(times.length).toBeGreaterThan(20)
})

test('a line that was cut off takes no other with it', async () => {
  const folder = createFolder()
  await (await openAudit(folder)).append(toEntry(1))
  appendFileSync(join(folder, 'sites', 'shop.ndjson'), '\n{"at":2,"by":"an')
  const audit = await openAudit(folder)
  await audit.append(toEntry(3))
  expect((await audit.list(ALL)).map(({ at }) => at)).toEqual([3, 1])
})

test('sites, and what is about none, are kept apart', async () => {
  const audit = await openAudit(createFolder())
  await Promise.all([
    audit.append(toEntry(1)),
    audit.append(toEntry(2, 'collector')),
    audit.append(toEntry(3, null)),
  ])
  const read = async (site: string | null) =>
    (await audit.list({ ...ALL, site })).map(({ at }) => at)
  expect([await read('shop'), await read('collector'), await read(null)]).toEqual([[1], [2], [3]])
})
