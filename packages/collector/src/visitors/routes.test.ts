import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type Client, countersOf } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess } from '../testing/in-process.ts'

let data: string
let client: Client & { readonly stop: () => Promise<void> }
beforeEach(async () => {
  data = createFolder()
  client = await openInProcess(data)
})
afterEach(() => client.stop())

const ROWS = '/api/sites/shop/visitors/rows'
const ERASE = '/api/sites/shop/visitors/erase'
const RETENTION = '/api/sites/shop/retention'

test('what was just acknowledged is exported and erased, and a retry does not bring it back', async () => {
  const mine = createBatch([createEvent(), createEvent({ title: 7 } as object)], {
    visitor: 'mine',
  })
  const yours = createBatch([createEvent()], { visitor: 'yours' })
  const broken = createBatch('none' as never, { visitor: 'mine' })
  for (const batch of [mine, yours, broken]) await client.send(batch)
  const rows = await rowsOf('mine')
  expect(rows.filter(({ table }) => table === 'stored_events').length).toBeGreaterThan(0)
  expect(rows.filter(({ table }) => table === 'bad_events')).toHaveLength(1)
  const erased = await client.api(ERASE, { visitor: 'mine' })
  expect([erased.status, await erased.json()]).toMatchObject([
    200,
    { erased: { bad_events: 1, damaged_segments: 0 } },
  ])
  const audit = (await (await client.api('/api/sites/shop/audit')).json()) as { entries: object[] }
  expect(audit.entries).toMatchObject([
    { action: 'visitor.erase', target: 'visitor: 4 rows' },
    { action: 'visitor.export', target: 'visitor: 4 rows' },
  ])
  await client.send(mine)
  await client.send(broken)
  expect(await rowsOf('mine')).toEqual([])
  expect(await rowsOf('yours')).toMatchObject(EVENT_AND_DAY)
  const { received, good, bad, duplicate } = await countersOf(client, 1)
  expect(received).toBe(good + bad + duplicate)
})

test('segments that were set aside lose the lines of an erased visitor, no others', async () => {
  const path = join(data, 'log', 'old.ndjson.damaged')
  const lines = ['mine', 'yours'].map((visitor) => JSON.stringify({ site: 'shop', visitor }))
  const nested = JSON.stringify({ site: 'shop', bad: { body: '{"visitor":"mine"}' } })
  const other = JSON.stringify({ site: 'other', visitor: 'mine' })
  writeFileSync(path, [...lines, nested, other, '{"torn'].join('\n'))
  const erased = await client.api(ERASE, { visitor: 'mine' })
  expect(await erased.json()).toMatchObject({ erased: { damaged_segments: 2 } })
  expect(readFileSync(path, 'utf8').split('\n')).toEqual([lines[1], other, '{"torn'])
})

test('who is meant must be said once, and periods are whole days', async () => {
  const wrong: readonly [string, object][] = [
    ...[{}, { visitor: 'a', user: 'b' }, { visitor: '' }].map((who) => [ERASE, who] as const),
    ...[0, 1.5, -1, '30', 36_501].map((days) => [RETENTION, { days }] as const),
  ].map(([path, body]) => [path, body])
  for (const [path, body] of wrong) {
    const response = await client.api(path, body)
    expect([body, response.status, await response.json()]).toMatchObject([
      body,
      400,
      { error: { issues: [{ path: path === ERASE ? 'visitor' : 'days' }] } },
    ])
  }
})

test('a site keeps everything until it says for how long, then what is older goes at once', async () => {
  await client.send(createBatch([createEvent()], { visitor: 'new' }))
  const old = Date.now() - 3 * 86_400_000
  await client.send(createBatch([createEvent({ at: old })], { visitor: 'old' }))
  await countersOf(client, 2)
  expect(await (await client.api(RETENTION)).json()).toEqual({ days: null })
  expect(await rowsOf('old')).toMatchObject(EVENT_AND_DAY)
  expect(await (await client.api(RETENTION, { days: 2 })).json()).toEqual({ days: 2 })
  expect(await rowsOf('old')).toEqual([])
  expect(await rowsOf('new')).toMatchObject(EVENT_AND_DAY)
  expect(await (await client.api(RETENTION, { days: null })).json()).toEqual({ days: null })
  expect(existsSync(join(data, 'control', 'sites', 'shop', 'retention.json'))).toBe(true)
})

/** An event, and the row that reports have of its day. */
const EVENT_AND_DAY = [{ table: 'stored_events' }, { table: 'visitor_days' }]

async function rowsOf(visitor: string): Promise<{ table: string; row: object }[]> {
  const text = await (await client.api(`${ROWS}?visitor=${visitor}`)).text()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
