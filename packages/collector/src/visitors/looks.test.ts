import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openLooks } from './looks.ts'

const ANN = 'ann@x.example'
const ALL = { site: 'shop', limit: 100, before: Number.POSITIVE_INFINITY }
function look(at: number, id: string, site = 'shop') {
  return { at, by: ANN, deed: 'open', who: 'visitor', id, site } as const
}

test('looks are listed newest first, by site, and for one visitor alone, after a restart as well', async () => {
  const folder = createFolder()
  const first = await openLooks(folder)
  for (const [at, id] of [
    [1, 'v1'],
    [2, 'v2'],
    [3, 'v1'],
  ] as const)
    await first.note(look(at, id))
  await first.note(look(4, 'v1', 'other'))
  const looks = await openLooks(folder)
  const times = async (id?: string) =>
    (await looks.list({ ...ALL, ...(id && { id }) })).map(({ at }) => at)
  expect([await times(), await times('v1'), await times('v9')]).toEqual([[3, 2, 1], [3, 1], []])
  expect((await looks.list({ ...ALL, limit: 1, before: 3 })).map(({ at }) => at)).toEqual([2])
})

test('whoever was erased is a mark, which only those who know the id find', async () => {
  const folder = createFolder()
  const looks = await openLooks(folder)
  await looks.note(look(1, 'v1'))
  await looks.note(look(2, 'v2'))
  await looks.forget('shop', ['v1'])
  const kept = await looks.list(ALL)
  expect(kept.map(({ id, isErased }) => [id === 'v1' || id === 'v2', isErased])).toEqual([
    [true, false],
    [false, true],
  ])
  expect(readFileSync(join(folder, 'sites', 'shop.ndjson'), 'utf8')).not.toContain('v1')
  const found = await (await openLooks(folder)).list({ ...ALL, id: 'v1' })
  expect(found.map(({ at }) => at)).toEqual([1])
  const elsewhere = await openLooks(createFolder())
  await elsewhere.note(look(1, 'v1'))
  await elsewhere.forget('shop', ['v1'])
  expect((await elsewhere.list(ALL))[0]?.id).not.toBe(kept[1]?.id)
})

test('looks that are too old are removed, also where the log has begun another file', async () => {
  const looks = await openLooks(createFolder(), 1_000)
  for (let at = 1; at <= 40; at += 1) await looks.note(look(at, `v${at}`))
  await looks.removeOlder('shop', 36)
  expect((await looks.list(ALL)).map(({ at }) => at)).toEqual([40, 39, 38, 37, 36])
  await looks.removeOlder('none', 36)
})
