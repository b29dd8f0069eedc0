import { expect, onTestFinished, test, vi } from 'vitest'
import { openDuckdbStore } from '../../store/duckdb/duckdb-store.ts'
import { createFolder } from '../../testing/folder.ts'
import { toEventLine } from '../../testing/lines.ts'
import { writeSegment } from '../../testing/segment.ts'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import type { OutcomeSums } from '../outcomes/sums.ts'
import { judgeSegments } from './judge-segments.ts'

vi.setConfig({ testTimeout: 60_000 })

/*
 * A made-up world with known effects, written without the statistics and the SQL that it tests: each segment buys at
 * a rate of its own, and only some buy more when personalized. Visitors of `eager` and `calm` are none of the other.
 */
const RATES = {
  eager: { holdout: 0.1, personalized: 0.2 },
  calm: { holdout: 0.3, personalized: 0.3 },
} as const
const VISITORS = 4_000
const VALUE = 40
const START = Date.UTC(2026, 9, 1)
const DAY_MS = 86_400_000

test('per segment it finds what was planted, within its intervals', async () => {
  const store = await openDuckdbStore({ path: ':memory:', memoryMb: 256 })
  onTestFinished(() => store.close())
  const names = Object.keys(RATES) as (keyof typeof RATES)[]
  await store.drain(writeSegment(createFolder(), 'world', names.flatMap(toLines)))
  const config = { ...SITE_CONFIG, settings: { holdout: 0.5 } }
  const sums = await store.report({
    ...{ report: 'segments', site: 'shop', from: 0, until: START + 60 * DAY_MS },
    ...{ goals: [], siteGoals: config.goals, zone: 'UTC' },
  })
  const versions = new Map([[1, config]])
  const terms = { config, versions, inference: 'anytime', costs: new Map() } as const
  const rows = new Map(
    judgeSegments(sums as OutcomeSums, terms).rows.map((row) => [row.segment, row]),
  )
  expect(rows.get('eager')?.judgement?.code).toBe('variant_better')
  expect(rows.get('calm')?.judgement?.code).toBe('undecided')
  expect(rows.get('*')?.visitors).toBe(VISITORS * 2)
  for (const name of names) {
    const { holdout, personalized } = RATES[name]
    const row = rows.get(name)
    const [base, own] = row?.goals[0]?.arms ?? []
    expect(row?.visitors).toBe(VISITORS)
    expect(within(base?.rate, holdout), name).toBe(true)
    expect(within(own?.rate, personalized), name).toBe(true)
    const gain = (personalized - holdout) * VALUE * (own?.visitors ?? 0)
    expect(within(row?.worth?.gain, gain), name).toBe(true)
  }
})

function within(found: { low: number; high: number } | undefined, truth: number): boolean {
  return found !== undefined && found.low <= truth && truth <= found.high
}

/** Who comes is drawn by a stride that shares no factor with a million: even, and the same each time. */
function toLines(name: keyof typeof RATES) {
  return Array.from({ length: VISITORS }, (_, number) => {
    const draw = (((number + 1) * 618_033) % 1_000_000) / 1_000_000
    const arm = number % 2 ? 'holdout' : 'personalized'
    const at = START + (number / VISITORS) * 30 * DAY_MS
    const visitor = `${name} ${number}`
    const line = (later: number, type: string, props: Record<string, string | number>) =>
      toEventLine(
        {
          ...{ visitor, type, props, segments: later ? ['changed'] : [name] },
          at: new Date(Math.floor(at) + later).toISOString(),
        },
        number * 2 + Number(later > 0) + (name === 'calm' ? VISITORS * 2 : 0),
      )
    const variant = arm === 'holdout' ? 'holdout' : 'runner'
    return [
      line(0, 'experience_impression', { experience: 'hero', variant }),
      ...(draw < RATES[name][arm] ? [line(1_000, 'purchase', { value: VALUE })] : []),
    ]
  }).flat()
}
