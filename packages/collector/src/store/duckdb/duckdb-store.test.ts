import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BATCH_EVENTS_MAX, BODY_BYTES_MAX } from '@segue/protocol'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { LOG_SEGMENT_BYTES_MAX, STORE_MEMORY_MB_MIN } from '../../limits.ts'
import { type EventLine, toLogText, type WrittenLine } from '../../log/log-line.ts'
import { askIngest } from '../../testing/ask-ingest.ts'
import { createFolder } from '../../testing/folder.ts'
import { toEventId, toEventLine } from '../../testing/lines.ts'
import { PATIENCE } from '../../testing/patience.ts'
import { writeSegment } from '../../testing/segment.ts'
import { testEventStore } from '../conformance.ts'
import { testAudienceQuestions } from '../conformance-audience.ts'
import { testBadEvents } from '../conformance-bad-events.ts'
import { testBots } from '../conformance-bots.ts'
import { testStoredHistories } from '../conformance-histories.ts'
import { testServerEvents } from '../conformance-server-events.ts'
import { testStoredSources } from '../conformance-sources.ts'
import { testUpkeep } from '../conformance-upkeep.ts'
import { testVisitorQuestions } from '../conformance-visitors.ts'
import type { EventStore } from '../event-store.ts'
import type { Upkeep } from '../upkeep.ts'
import { openDuckdbStore } from './duckdb-store.ts'

describe('the DuckDB store', () => {
  testEventStore(open)
  testStoredHistories(open)
  testAudienceQuestions(open)
  testVisitorQuestions(open)
  testBadEvents(open)
  testBots(open)
  testServerEvents(open)
  testUpkeep(open)
  testStoredSources(open)
})

test('what was drained is there when the file is opened again, and stays drained', async () => {
  const folder = createFolder()
  const line = toEventLine({ at: '2026-11-20T12:00:00Z' })
  const before = await open(folder)
  await before.drain(writeSegment(folder, 'a', [line]))
  await before.close()
  const after = await open(folder)
  onTestFinished(() => after.close())
  await after.drain(writeSegment(folder, 'a', [line]))
  await after.drain(writeSegment(folder, 'b', [line]))
  expect(await askIngest(after)).toMatchObject({ received: 2, good: 1, duplicate: 1 })
})

test('a store that is left alone keeps nothing in its log', async () => {
  const folder = createFolder()
  const store = await open(folder)
  onTestFinished(() => store.close())
  const log = join(folder, 'events.duckdb.wal')
  await store.drain(writeSegment(folder, 'a', [toEventLine({ at: '2026-11-20T12:00:00Z' })]))
  expect(statSync(log).size).toBeGreaterThan(0)
  await vi.waitFor(() => expect(existsSync(log) && statSync(log).size).toBeFalsy(), PATIENCE)
  expect(await askIngest(store)).toMatchObject({ good: 1 })
})

test.each([
  ['before reports begin', 0],
  ['while reports run', 1],
])('closed %s, it ends, and so does each of them', async (_, answers) => {
  const folder = createFolder()
  const store = await open(folder)
  const lines = Array.from({ length: 5_000 }, (_, number) =>
    toEventLine(
      { at: '2026-11-20T12:00:00Z', visitor: `v${number}`, props: { value: number } },
      number,
    ),
  )
  await store.drain(writeSegment(folder, 'a', lines))
  const where = { prop: 'value', op: 'at_least', value: 3 } as const
  const goal = { id: 'g', name: 'Paid', event: 'page_view', where }
  const period = { from: 0, until: Date.parse('2027-01-01T00:00:00Z'), zone: 'UTC' }
  const ask = () =>
    store.report({ report: 'goals', site: 'shop', goals: [], siteGoals: [goal], ...period })
  const reports = Array.from({ length: 6 }, () => ask().then(() => 'told', toCode))
  await Promise.all(reports.slice(0, answers))
  await store.close()
  for (const outcome of await Promise.all(reports)) expect(['told', 'STOPPING']).toContain(outcome)
  await expect(ask()).rejects.toMatchObject({ code: 'STOPPING' })
  await expect(store.drain(writeSegment(folder, 'b', lines))).rejects.toMatchObject({
    code: 'STOPPING',
  })
})

test('the largest segment is drained in the least memory: full of the smallest events, and the longest line', async () => {
  const folder = createFolder()
  const store = await open(folder)
  onTestFinished(() => store.close())
  const page = { url: '', path: '', title: '', referrer: '' }
  const perLine = BATCH_EVENTS_MAX
  const toSmallLine = (line: number) =>
    toDelivery(
      Array.from({ length: perLine }, (_, number) =>
        toEventLine({ at: '2026-11-20T12:00:00Z', type: 'a', page }, line * perLine + number),
      ),
    )
  const lineBytes = Buffer.byteLength(toLogText(toSmallLine(0)))
  const lines = Math.ceil(LOG_SEGMENT_BYTES_MAX / lineBytes)
  const small = Array.from({ length: lines }, (_, line) => toSmallLine(line))
  const longest = toLongestLines().map((line, number) => ({
    ...line,
    event: { ...line.event, id: toEventId(line.event.at, lines * perLine + number) },
  }))
  await store.drain(writeSegment(folder, 'a', [...small, toDelivery(longest)]))
  const good = lines * perLine + longest.length
  expect(await askIngest(store)).toMatchObject({ received: good, good })
})

test('the longest line is stored that a delivery within the limits can make', async () => {
  const folder = createFolder()
  const store = await open(folder)
  onTestFinished(() => store.close())
  const lines = toLongestLines()
  const segment = writeSegment(folder, 'a', [toDelivery(lines)])
  expect(statSync(segment.path).size).toBeGreaterThan(4 * BODY_BYTES_MAX)
  await store.drain(segment)
  expect(await askIngest(store)).toMatchObject({ received: lines.length, good: lines.length })
})

test('any text a browser can send survives, but for what no text file can hold', async () => {
  const folder = createFolder()
  const store = await open(folder)
  onTestFinished(() => store.close())
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  const worlds = fc.sample(fc.tuple(text, text, fc.jsonValue()), { numRuns: 200, seed: 7 })
  const lines = worlds.map(([title, key, value], number) =>
    toEventLine(
      {
        at: '2026-11-20T12:00:00Z',
        page: { url: '', path: '', title, referrer: '' },
        props: JSON.parse(JSON.stringify({ [`_${key}`]: value })),
      },
      number,
    ),
  )
  await store.drain(writeSegment(folder, 'a', lines))
  const stored = await store.listEvents({ site: 'shop', limit: 200 })
  expect(stored.map(({ event }) => event).reverse()).toEqual(
    lines.map(({ event }) => JSON.parse(JSON.stringify(event).replaceAll('\\u0000', '\ufffd'))),
  )
})

function open(folder: string): Promise<EventStore & Upkeep> {
  return openDuckdbStore({ path: join(folder, 'events.duckdb'), memoryMb: STORE_MEMORY_MB_MIN })
}

function toCode(error: { readonly code?: string }): string {
  return error.code ?? String(error)
}

function toLongestLines(): readonly EventLine[] {
  // In a body such a number has five characters with its comma, in the log 22: no other grows as much.
  const numbers = Array.from({ length: 200 }, () => 1e20)
  const sent = Math.floor(BODY_BYTES_MAX / 200 / '1e20,'.length)
  return Array.from({ length: sent }, (_, number) =>
    toEventLine({ at: '2026-11-20T12:00:00Z', props: { numbers } }, number),
  )
}

function toDelivery(lines: readonly EventLine[]): WrittenLine {
  const [first] = lines
  if (first === undefined) throw new Error('There is no line.')
  const { event: _, clockShiftMs, ...head } = first
  return { ...head, events: lines.map(({ event }) => ({ event, clockShiftMs })) }
}
