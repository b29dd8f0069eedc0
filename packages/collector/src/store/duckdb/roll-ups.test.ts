import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { LogLine } from '../../log/log-line.ts'
import { reports } from '../../reports/index.ts'
import type { ReportName } from '../../reports/report.ts'
import { anySketch } from '../../testing/any-sketch.ts'
import { createFolder } from '../../testing/folder.ts'
import { toEventId, toEventLine } from '../../testing/lines.ts'
import { writeSegment } from '../../testing/segment.ts'
import type { EventStore } from '../event-store.ts'
import { createMemoryStore } from '../memory/memory-store.ts'
import { openDuckdbStore } from './duckdb-store.ts'

vi.setConfig({ testTimeout: 240_000 })

/** All that know of visitors. */
const ABOUT_VISITORS = (Object.keys(reports) as ReportName[]).filter(
  (name) => name !== 'ingest' && name !== 'quality',
)
const HOUR_MS = 3_600_000
const START = Date.parse('2026-11-18T20:00:00Z')
const visitor = fc.constantFrom('ann', 'bob', 'cat', '')
const site = fc.constantFrom('shop', 'shop', 'other')

/** Few ids and numbers: many come twice, late, or at one place with another. */
const line = fc
  .record({
    ...{
      visitor,
      site,
      hour: fc.oneof(fc.nat(50), fc.constantFrom(3, 4, 27)),
      id: fc.nat(40),
      seq: fc.nat(4),
      any: anySketch,
    },
    segments: fc.subarray(['runner', 'nordic']),
    stage: fc.constantFrom('', 'awareness', 'decision'),
    bot: fc.constantFrom(undefined, undefined, 'declared'),
    via: fc.constantFrom(undefined, undefined, 'server' as const),
    met: fc.option(
      fc.record({
        experience: fc.constantFrom('hero', 'note'),
        variant: fc.constantFrom('a', 'b', 'holdout'),
      }),
    ),
  })
  .map(({ hour, id, bot, via, met, any: { type = 'page_view', props = {} }, ...sketch }) =>
    toEventLine({
      ...{ ...sketch, ...(met ? { type: 'experience_impression', props: met } : { type, props }) },
      at: new Date(START + hour * HOUR_MS).toISOString(),
      id: toEventId(START, id),
      line: {
        config: configOf(toEventId(START, id)),
        ...(bot && { sender: { bot } }),
        ...(via && { via }),
      },
    }),
  )
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ drain: fc.array(line, { minLength: 1, maxLength: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ erase: fc.record({ site, visitor }) }) },
  { weight: 1, arbitrary: fc.record({ removeBefore: fc.nat(50), site }) },
)

const life = fc.array(step, { minLength: 1, maxLength: 10 })
/** Of hours that events happen at, and between them; by days that begin at other times than those of UTC, or at the same. */
const question = fc
  .record({
    ...{ one: fc.nat(104), other: fc.nat(104) },
    zone: fc.constantFrom('UTC', 'Europe/Oslo', 'Asia/Kolkata', 'America/Los_Angeles'),
    filter: fc.constantFrom(
      undefined,
      { where: [{ by: 'segment', is: 'runner' } as const] },
      { where: [], first: { from: START + HOUR_MS, until: START + 20 * HOUR_MS } },
    ),
  })
  .map(({ one, other, zone, filter }) => ({
    from: START + (Math.min(one, other) - 2) * (HOUR_MS / 2),
    until: START + (Math.max(one, other) - 2) * (HOUR_MS / 2),
    ...{ zone, siteGoals: [{ id: 'order', name: 'Order', event: 'purchase' }] },
    goals: ['hero', 'note'].map((experience) => ({ experience, event: 'purchase' })),
    funnel: {
      steps: [{ event: 'page_view' }, { event: 'purchase' }],
      order: 'loose',
      hours: 48,
    } as const,
    touchpoints: { by: 'page', target: { event: 'purchase' } } as const,
    visitorsMin: 1,
    siteSegments: ['runner', 'nordic'].map((segment) => ({ segment, experiences: [] })),
    ...(filter && { filter }),
  }))

test('roll-ups, and reports, are what the events say, after any drains, late events, erasures and removals', async () => {
  let rows = 0
  let exposed = 0
  await fc.assert(
    fc.asyncProperty(life, question, async (steps, asked) => {
      const { folder, path, store } = await open()
      for (const [index, one] of steps.entries()) {
        if ('drain' in one) await store.drain(writeSegment(folder, `s${index}`, one.drain))
        else if ('erase' in one) await store.erase(one.erase)
        else {
          const before = START + one.removeBefore * HOUR_MS + 1
          await store.removeOlder({ site: one.site, before })
        }
      }
      const memory = createMemoryStore()
      await memory.drain(writeSegment(folder, 'left', await listLeft(store)))
      for (const report of ABOUT_VISITORS) {
        const question = { report, site: 'shop', ...asked }
        expect(await store.report(question), report).toEqual(await memory.report(question))
      }
      await store.close()
      const { days, exposures } = await compare(path)
      expect(days.kept).toEqual(days.counted)
      expect(exposures.kept).toEqual(exposures.counted)
      rows += days.kept.length
      exposed += exposures.kept.length
    }),
    { seed: 7, numRuns: 12 },
  )
  expect(rows).toBeGreaterThan(30)
  expect(exposed).toBeGreaterThan(30)
})

test('a store from before there were roll-ups has them when it is opened, and keeps them', async () => {
  const { folder, path, store } = await open()
  const [early, late] = fc.sample(fc.array(line, { minLength: 20, maxLength: 20 }), {
    ...{ seed: 3, numRuns: 2 },
  }) as [LogLine[], LogLine[]]
  await store.drain(writeSegment(folder, 'a', early))
  await store.close()
  await use(path, (run) =>
    run(
      `DROP TABLE visitor_days; DROP MACRO TABLE days_of; DROP TABLE exposure_days; DROP MACRO TABLE exposure_days_of;
      UPDATE schema_version SET version = 2`,
    ),
  )
  const migrated = await openDuckdbStore({ path, memoryMb: 128 })
  await migrated.drain(writeSegment(folder, 'b', late))
  await migrated.close()
  for (const { kept, counted } of Object.values(await compare(path))) {
    expect(kept.length).toBeGreaterThan(3)
    expect(kept).toEqual(counted)
  }
})

async function open() {
  const folder = createFolder()
  const path = join(folder, 'events.duckdb')
  return { folder, path, store: await openDuckdbStore({ path, memoryMb: 128 }) }
}

/** The events of the site that are left, as if they came now. */
async function listLeft(store: EventStore): Promise<LogLine[]> {
  const left = await store.listEvents({ site: 'shop', limit: 500 })
  return left.map(({ event, visitor, bot }) =>
    toEventLine({
      ...{ ...event, visitor, at: new Date(event.at).toISOString() },
      line: { config: configOf(event.id), ...(bot && { sender: { bot } }) },
    }),
  )
}

/** The version under which an event was decided, told by its id: what is listed of stored events does not say. */
function configOf(id: string): number {
  return 1 + (Number.parseInt(id.slice(-1), 16) % 3)
}

/** The rows that are kept of each roll-up, and what the events say. */
function compare(path: string) {
  return use(path, async (run) => {
    const read = async (table: string) => {
      const found = await run(`SELECT to_json(one)::VARCHAR FROM ${table} AS one ORDER BY ALL`)
      return found.getRows().map(([row]) => String(row))
    }
    const both = async (table: string, definition: string) => ({
      ...{ kept: await read(table), counted: await read(`${definition}('events')`) },
    })
    return {
      days: await both('visitor_days', 'days_of'),
      exposures: await both('exposure_days', 'exposure_days_of'),
    }
  })
}

async function use<Value>(path: string, work: (run: Run) => Promise<Value>): Promise<Value> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  try {
    return await work((sql) => connection.runAndReadAll(sql))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

type Run = (
  sql: string,
) => ReturnType<Awaited<ReturnType<DuckDBInstance['connect']>>['runAndReadAll']>
