import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { EventStore } from '../../store/event-store.ts'
import { BOTH_STORES } from '../../testing/both-stores.ts'
import { createFolder } from '../../testing/folder.ts'
import { type EventSketch, toEventLine } from '../../testing/lines.ts'
import { writeSegment } from '../../testing/segment.ts'
import { reports } from '../index.ts'
import type { ReportName, ReportQuestion } from '../report.ts'
import type { FilterTerm, VisitorFilter } from './visitor-filter.ts'

vi.setConfig({ testTimeout: 30_000 })

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T12:00:00Z`
const view = (visitor: string, at: string, own: Partial<EventSketch> = {}) => ({
  ...{ visitor, at, ...own },
})
const from = (source: Record<string, string>) => ({ props: { source } })
const sentBy = (sender: Record<string, string>) => ({ line: { sender } })
const knownAs = (traits: Record<string, string | number | boolean>) => ({
  ...{ type: 'identify', props: { user: 'u', traits } },
})

/** Each visitor shows one thing in the period that others do not; `old` showed it before only. */
const WORLD: readonly EventSketch[] = [
  view('seg', day(5), { segments: ['runner'], stage: 'awareness' }),
  view('seg', day(6), { type: 'purchase', props: { value: 9 } }),
  view('stg', day(5), { stage: 'decision' }),
  view('src', day(5), from({ medium: 'cpc', campaign: 'spring', referrer: 'ads.example' })),
  view('lnd', day(5), { type: 'lead', ...from({ medium: 'cpc', kind: 'paid' }) }),
  view('plc', day(5), sentBy({ country: 'NO', region: 'NO-03' })),
  view('brw', day(5), sentBy({ device: 'phone', browser: 'safari', os: 'ios' })),
  view('trt', day(1), knownAs({ plan: 'pro', seats: 5, 'a/b': true })),
  view('trt', day(7), { type: 'experience_impression', segments: ['runner'] }),
  view('old', day(1), { segments: ['runner'], stage: 'decision', ...sentBy({ country: 'NO' }) }),
  view('old', day(8)),
  { visitor: '', at: day(5), type: 'local_count', segments: ['runner'] },
]

const CHOSEN: readonly (readonly [filter: VisitorFilter, visitors: readonly string[]])[] = [
  [by(['segment', 'runner']), ['seg', 'trt']],
  [by(['stage', 'decision']), ['stg']],
  [by(['source', 'paid']), ['src']],
  [by(['medium', 'cpc']), ['src']],
  [by(['campaign', 'spring']), ['src']],
  [by(['referrer', 'ads.example']), ['src']],
  [by(['country', 'NO']), ['plc']],
  [by(['region', 'NO-03']), ['plc']],
  [by(['device', 'phone'], ['browser', 'safari'], ['os', 'ios']), ['brw']],
  [by(['trait.plan', 'pro']), ['trt']],
  [by(['trait.seats', '5'], ['trait.a/b', 'true']), ['trt']],
  [by(['trait.plan', "x' OR '1'='1"]), []],
  [by(['segment', 'runner'], ['stage', 'awareness']), ['seg']],
  [{ where: [], first: { from: Date.parse(day(1)), until: Date.parse(day(5)) } }, ['trt', 'old']],
]

const FILTERED = (Object.keys(reports) as ReportName[]).filter(
  (name) => name !== 'ingest' && name !== 'quality',
)

describe.each(BOTH_STORES)('on %s', (_, openStore) => {
  let store: EventStore
  beforeAll(async () => {
    store = await openStore()
  })
  afterAll(() => store.close())

  test.each(CHOSEN)('the filter %j chooses %j', async (filter, visitors) => {
    const [all, site] = [`all ${JSON.stringify(filter)}`, `only ${JSON.stringify(filter)}`]
    await fill(store, all, WORLD)
    const known = WORLD.filter(({ visitor }) => visitors.includes(visitor ?? ''))
    await fill(store, site, known)
    expect(await store.report({ ...ask('audience', all), filter })).toEqual(
      await store.report(ask('audience', site)),
    )
  })

  test.each(FILTERED)('%s with a filter is the report of the chosen alone', async (report) => {
    const [all, site] = [`all ${report}`, `only ${report}`]
    await fill(store, all, WORLD)
    await fill(
      store,
      site,
      WORLD.filter(({ visitor }) => ['seg', 'trt'].includes(visitor ?? '')),
    )
    const filter = by(['segment', 'runner'])
    expect(await store.report({ ...ask(report, all), filter })).toEqual(
      await store.report(ask(report, site)),
    )
  })
})

function by(...terms: readonly [FilterTerm['by'], string][]): VisitorFilter {
  return { where: terms.map(([name, is]) => ({ by: name, is })) }
}

function ask(report: ReportName, site: string): ReportQuestion {
  const siteGoals = [{ id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' }]
  const goals = [{ experience: 'hero', event: 'purchase' }]
  const steps = [{ event: 'page_view' }, { event: 'purchase' }]
  const period = { from: Date.parse(day(4)), until: Date.parse(day(9)) }
  const funnel = { steps, order: 'loose', hours: 48 } as const
  return { report, site, ...period, goals, siteGoals, zone: 'UTC', funnel }
}

async function fill(store: EventStore, site: string, events: readonly EventSketch[]) {
  const lines = events.map((event, number) => toEventLine({ ...event, site }, number))
  await store.drain(writeSegment(createFolder(), site, lines))
}
