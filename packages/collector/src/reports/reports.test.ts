import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Goal } from '@segue/protocol'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDuckdbStore } from '../store/duckdb/duckdb-store.ts'
import type { EventStore } from '../store/event-store.ts'
import { createMemoryStore } from '../store/memory/memory-store.ts'
import { createFolder } from '../testing/folder.ts'
import { type EventSketch, toEventLine } from '../testing/lines.ts'
import { writeSegment } from '../testing/segment.ts'
import { reports } from './index.ts'
import type { GoalOfExperience, ReportName, ReportQuestion } from './report.ts'

interface Case {
  readonly name: string
  readonly from?: string
  readonly until?: string
  readonly goals?: readonly GoalOfExperience[]
  readonly siteGoals?: readonly Goal[]
  readonly events: readonly EventSketch[]
  readonly answer: object
}

const names = Object.keys(reports) as ReportName[]

test.each(names)('the report %s is defined in words', (name) => {
  expect(existsSync(join(import.meta.dirname, name, 'definition.md'))).toBe(true)
})

describe.each([
  ['DuckDB', () => openDuckdbStore({ path: ':memory:', memoryMb: 128 })],
  ['memory', async () => createMemoryStore()],
])('on %s', (_, openStore) => {
  const cases = names.flatMap((name) =>
    readCases(name).map((one) => [name, one.name, one] as const),
  )

  test.each(cases)('%s: %s', async (report, _name, one) => {
    const store = await openStore()
    onTestFinished(() => store.close())
    await fill(store, one.events)
    const from = Date.parse(one.from ?? '2026-11-01T00:00:00Z')
    const until = Date.parse(one.until ?? '2026-12-01T00:00:00Z')
    const { goals = [], siteGoals = [] } = one
    const question = { report, site: 'shop', from, until, goals, siteGoals }
    expect(await store.report(question)).toEqual(one.answer)
  })
})

test('DuckDB and memory agree on worlds nobody thought of', async () => {
  const world = fc.array(sketch, { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(world, async (events) => {
      const stores = [
        await openDuckdbStore({ path: ':memory:', memoryMb: 128 }),
        createMemoryStore(),
      ]
      const answers = []
      for (const store of stores) {
        await fill(store, events)
        answers.push(await Promise.all(names.map((report) => store.report(ask(report)))))
        await store.close()
      }
      expect(answers[0]).toEqual(answers[1])
    }),
    { numRuns: 25, seed: 11 },
  )
})

function readCases(name: string): Case[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, name, 'cases.json'), 'utf8'))
}

async function fill(store: EventStore, events: readonly EventSketch[]): Promise<void> {
  await store.drain(writeSegment(createFolder(), 'a', events.map(toEventLine)))
}

function ask(report: ReportName): ReportQuestion {
  const period = { from: Date.parse(TIMES[1] ?? ''), until: Date.parse(TIMES[4] ?? '') }
  const where = { prop: 'hours', op: 'at_least', value: 2 }
  const goals = [
    { experience: 'hero', event: 'purchase', valueProp: 'hours' },
    { experience: 'note', event: 'purchase', where },
  ]
  const siteGoals = [
    { id: 'order', name: 'Order', event: 'purchase', valueProp: 'hours' },
    { id: 'large', name: 'Large order', event: 'purchase', where, valueProp: 'hours' },
    { id: 'move', name: 'Move', event: 'journey_stage_change' },
  ]
  return { report, site: 'shop', ...period, goals, siteGoals }
}

const TIMES = [1, 2, 3, 4, 5].map((day) => `2026-11-0${day}T00:00:00.000Z`)
const word = fc.constantFrom('hero', 'note', 'a', 'b', 3, null)
const sketch: fc.Arbitrary<EventSketch> = fc.record({
  site: fc.constantFrom('shop', 'shop', 'shop', 'other'),
  visitor: fc.constantFrom('ann', 'bob', 'cat'),
  at: fc.constantFrom(...TIMES),
  type: fc.constantFrom(
    'experience_impression',
    'experience_impression',
    'purchase',
    'journey_stage_change',
  ),
  segments: fc.subarray(['runner', 'nordic', 'paid']),
  stage: fc.constantFrom('', 'awareness', 'decision'),
  props: fc.record({
    experience: word,
    variant: word,
    from: word,
    to: word,
    hours: fc.constantFrom(1, 2.5, 4, '2', null),
  }),
})
