import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { countersOf } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess, startInProcess } from '../testing/in-process.ts'

const TOKEN = 'sixteen letters and more'

test('metrics tell what arrived, what waits and what is left, and name nobody', async () => {
  const data = createFolder()
  const { stop, ...client } = await openInProcess(data, { SEGUE_OPS_TOKEN: TOKEN })
  const event = createEvent()
  await client.send(createBatch([event, createEvent()], { visitor: 'canary-visitor' }))
  await client.send(createBatch([event, { id: 'bad' }]))
  await countersOf(client, 4)
  writeFileSync(join(data, 'log', 'old.ndjson.damaged'), 'x')
  const response = await read(client.url, '/metrics', TOKEN)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const text = await response.text()
  const values = Object.fromEntries(
    [...text.matchAll(/^(segue\S+) (\S+)$/gm)].map(([, name, value]) => [name, Number(value)]),
  )
  expect(values).toMatchObject({
    'segue_events_total{site="shop",outcome="good"}': 2,
    'segue_events_total{site="shop",outcome="bad"}': 1,
    'segue_events_total{site="shop",outcome="duplicate"}': 1,
    segue_drain_segments: 0,
    segue_log_bytes: 0,
    segue_log_damaged_segments: 1,
    segue_store_up: 1,
    segue_clock_jumps_total: 0,
    'segue_visitors_unjudged_total{site="shop"}': 0,
  })
  expect(values['segue_answers_total{status="200"}']).toBeGreaterThanOrEqual(3)
  expect(values.segue_disk_free_bytes).toBeGreaterThan(0)
  expect(values.segue_memory_bytes).toBeGreaterThan(1_000_000)
  expect(text).not.toMatch(/canary-visitor|127\.0\.0\.1|@/)
  const told = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => [name, type])
  expect(readTold()).toEqual(told)
  await stop()
})

test.each([
  ['no token', {}, undefined, 404],
  ['a token that nobody set', {}, '', 404],
  ['a wrong token', { SEGUE_OPS_TOKEN: TOKEN }, `${TOKEN}x`, 401],
  ['nothing where there is one', { SEGUE_OPS_TOKEN: TOKEN }, undefined, 401],
])('with %s there are no metrics, also from this machine', async (_, env, token, status) => {
  const { url } = await startInProcess(env)
  expect((await read(url, '/metrics', token)).status).toBe(status)
})

test('a log that cannot be written makes the collector unready, with the reason', async () => {
  const data = createFolder()
  const { stop, url } = await openInProcess(data)
  expect(await (await read(url, '/readyz')).json()).toEqual({ ok: true, reasons: [] })
  renameSync(join(data, 'log'), join(data, 'gone'))
  const response = await read(url, '/readyz')
  renameSync(join(data, 'gone'), join(data, 'log'))
  expect([response.status, await response.json()]).toEqual([
    503,
    { ok: false, reasons: ['log_unwritable'] },
  ])
  await stop()
})

/** The names and types of metrics that the guide tells of. */
function readTold(): (string | undefined)[][] {
  const guide = readFileSync(join(import.meta.dirname, '../../../../docs/operating.md'), 'utf8')
  return [...guide.matchAll(/^\| `(segue_\w+)` +\| (\w+)/gm)].map(([, name, type]) => [name, type])
}

function read(url: string, path: string, token?: string): Promise<Response> {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` }
  return fetch(url + path, { headers })
}
