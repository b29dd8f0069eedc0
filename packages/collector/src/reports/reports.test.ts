import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Goal } from '@segue/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { BadLine } from '../log/log-line.ts'
import { openDuckdbStore } from '../store/duckdb/duckdb-store.ts'
import type { EventStore } from '../store/event-store.ts'
import { createMemoryStore } from '../store/memory/memory-store.ts'
import { anySketch, TIMES } from '../testing/any-sketch.ts'
import { BOTH_STORES } from '../testing/both-stores.ts'
import { createFolder } from '../testing/folder.ts'
import { type EventSketch, toBadLine, toEventLine } from '../testing/lines.ts'
import { writeSegment } from '../testing/segment.ts'
import type { FunnelPlan } from './funnel/funnel-plan.ts'
import { reports } from './index.ts'
import type { GoalOfExperience, ReportName, ReportQuestion } from './report.ts'
import type { SegmentUse } from './segment-uses.ts'
import type { TouchpointPlan } from './touchpoints/touchpoint-plan.ts'

vi.setConfig({ testTimeout: 30_000 })

interface Case {
  readonly name: string
  readonly from?: string
  readonly until?: string
  readonly goals?: readonly GoalOfExperience[]
  readonly siteGoals?: readonly Goal[]
  readonly zone?: string
  readonly siteSegments?: readonly SegmentUse[]
  readonly funnel?: FunnelPlan
  readonly touchpoints?: TouchpointPlan
  readonly visitorsMin?: number
  readonly events: readonly EventSketch[]
  /** Refused events, each with when it arrived. */
  readonly bad?: readonly { readonly code: string; readonly at: string; readonly events: number }[]
  readonly answer: object
}

const names = Object.keys(reports) as ReportName[]

test.each(names)('the report %s is defined in words', (name) => {
  expect(existsSync(join(import.meta.dirname, name, 'definition.md'))).toBe(true)
})

describe.each(BOTH_STORES)('on %s', (_, openStore) => {
  let store: EventStore
  beforeAll(async () => {
    store = await openStore()
  })
  afterAll(() => store.close())
  const cases = names.flatMap((name) =>
    readCases(name).map((one) => [name, one.name, one] as const),
  )

  test.each(cases)('%s: %s', async (report, name, one) => {
    const site = `${report} ${name}`
    const bad = (one.bad ?? []).map(({ code, at, events }) =>
      toBadLine(code, Date.parse(at), events, site),
    )
    await fill(store, site, one.events, bad)
    const { from, until } = periodOf(one)
    const { goals = [], siteGoals = [], siteSegments = [], zone = 'UTC', funnel, touchpoints } = one
    const { visitorsMin } = one
    const question = { report, site, from, until, goals, siteGoals, siteSegments, zone }
    const answer = await store.report({
      ...question,
      ...(funnel && { funnel }),
      ...(touchpoints && { touchpoints }),
      ...(visitorsMin !== undefined && { visitorsMin }),
    })
    expect(toTwelveDigits(answer)).toEqual(toTwelveDigits(one.answer))
  })
})

test('DuckDB and memory agree on worlds nobody thought of', async () => {
  const stores = [await openDuckdbStore({ path: ':memory:', memoryMb: 128 }), createMemoryStore()]
  onTestFinished(() => Promise.all(stores.map((store) => store.close())).then(() => undefined))
  const filter = { where: [{ by: 'segment', is: 'runner' }] } as const
  let worlds = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anySketch, { minLength: 1, maxLength: 60 }), async (events) => {
      worlds += 1
      const site = `world ${worlds}`
      const [duckdb, memory] = await Promise.all(
        stores.map(async (store) => {
          await fill(store, site, events)
          return Promise.all(
            names.map((report) =>
              store.report({
                ...ask(report, site, worlds % 2 ? 'loose' : 'strict'),
                ...(worlds % 3 === 0 && report !== 'ingest' && report !== 'quality' && { filter }),
              }),
            ),
          )
        }),
      )
      expect(duckdb).toEqual(memory)
    }),
    { numRuns: 20, seed: 11 },
  )
}, 120_000)

function periodOf({ from, until }: Case) {
  return {
    from: Date.parse(from ?? '2026-11-01T00:00:00Z'),
    until: Date.parse(until ?? '2026-12-01T00:00:00Z'),
  }
}

function readCases(name: string): Case[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, name, 'cases.json'), 'utf8'))
}

/** As cases are written: what follows is of the machine that adds and multiplies. */
function toTwelveDigits(answer: object): object {
  const text = JSON.stringify(answer, (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  )
  return JSON.parse(text)
}

/** Stores the events of a case under a site of its own; those of another site under one that is its own, too. */
async function fill(
  store: EventStore,
  site: string,
  events: readonly EventSketch[],
  bad: readonly BadLine[] = [],
): Promise<void> {
  const lines = events.map((event, number) =>
    toEventLine({ ...event, site: `${event.site ?? ''}${site}` }, number),
  )
  await store.drain(writeSegment(createFolder(), site, [...lines, ...bad]))
}

function ask(report: ReportName, site: string, order: FunnelPlan['order']): ReportQuestion {
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
  const steps = [{ event: 'page_view' }, { event: 'purchase', where }, { event: 'page_view' }]
  const funnel = { steps, order, hours: 48 }
  const siteSegments = ['runner', 'nordic', 'none'].map((segment) => ({ segment, experiences: [] }))
  const touchpoints = { by: 'page', target: { event: 'purchase', where } } as const
  const asked = { report, site, ...period, goals, siteGoals, siteSegments, zone: 'Europe/Oslo' }
  return { ...asked, funnel, touchpoints, visitorsMin: 2 }
}
