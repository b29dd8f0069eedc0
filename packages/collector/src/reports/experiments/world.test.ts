import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Experience, JsonObject, SiteConfig } from '@segue/protocol'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { EventLine } from '../../log/log-line.ts'
import { openDuckdbStore } from '../../store/duckdb/duckdb-store.ts'
import { createFolder } from '../../testing/folder.ts'
import { toEventLine } from '../../testing/lines.ts'
import { createRandom } from '../../testing/random.ts'
import { writeSegment } from '../../testing/segment.ts'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import type { OutcomeSums } from '../outcomes/sums.ts'
import { judgeExperiments } from './judge-experiments.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/*
 * A made-up world with known effects, written without the statistics and the SQL that it tests: half of the
 * visitors have the habit to buy, and some like to spend more: their past shows both.
 */

/** Three experiences: one that helps, one that changes nothing, one whose variant loses visitors on the way. */
const PLANTED = {
  helps: { rate: { control: 0.1, bold: 0.16 }, lost: 0 },
  nothing: { rate: { control: 0.1, bold: 0.1 }, lost: 0 },
  leaks: { rate: { control: 0.1, bold: 0.1 }, lost: 0.15 },
} as const
type Planted = keyof typeof PLANTED

const CONFIG = toConfig(0.5)
const VERSIONS = new Map([
  [1, CONFIG],
  [2, toConfig(0.25)],
])
const START = Date.UTC(2026, 9, 1)
const DAY_MS = 86_400_000
const VISITORS = 6_000
/** What buyers spend on average. */
const SPEND = 40

let sums: OutcomeSums
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'segue-world-'))
  const store = await openDuckdbStore({ path: ':memory:', memoryMb: 256 })
  const names = Object.keys(PLANTED) as Planted[]
  await store.drain(writeSegment(folder, 'world', names.flatMap(toLines)))
  const question = {
    from: 0,
    until: START + 60 * DAY_MS,
    goals: [],
    siteGoals: CONFIG.goals,
    zone: 'UTC',
  }
  sums = (await store.report({
    ...{ report: 'experiments', site: 'shop' },
    ...question,
  })) as OutcomeSums
  await store.close()
  rmSync(folder, { recursive: true })
})

const judge = (inference: 'anytime' | 'fixed' = 'anytime') =>
  new Map(
    judgeExperiments(sums, { config: CONFIG, versions: VERSIONS, inference }).rows.map((row) => [
      row.experience,
      row,
    ]),
  )

test.each<[Planted, string]>([
  ['helps', 'variant_better'],
  ['nothing', 'undecided'],
  ['leaks', 'sample_ratio_off'],
])('of what %s it says %s, though the shares changed half-way', (name, code) => {
  expect(judge().get(name)?.judgement?.code).toBe(code)
})

test('intervals of rates and lifts hold what was planted', () => {
  for (const inference of ['anytime', 'fixed'] as const) {
    for (const name of ['helps', 'nothing'] as const) {
      const { rate } = PLANTED[name]
      const arms = judge(inference).get(name)?.goals[0]?.arms ?? []
      for (const { arm, rate: found } of arms) {
        const truth = rate[arm as 'control' | 'bold']
        expect(found.low, `${name} ${arm}`).toBeLessThan(truth)
        expect(found.high, `${name} ${arm}`).toBeGreaterThan(truth)
      }
      const lift = arms.find(({ arm }) => arm === 'bold')?.against?.lift
      expect(lift?.low).toBeLessThan(rate.bold / rate.control - 1)
      expect(lift?.high).toBeGreaterThan(rate.bold / rate.control - 1)
    }
  }
})

test('the value per visitor holds what was planted, with the past taken out', () => {
  const result = judge('fixed').get('helps')?.goals[0]
  const bold = result?.arms.find(({ arm }) => arm === 'bold')
  // Spending is even between half and one and a half of the mean, so its bound takes next to nothing away.
  expect(bold?.value?.against?.difference.low).toBeLessThan(0.06 * SPEND)
  expect(bold?.value?.against?.difference.high).toBeGreaterThan(0.06 * SPEND)
  expect(result?.explained).toBeGreaterThan(0.02)
})

test('an outlier decides nothing: one visitor of a hundred who paid counts as the next', async () => {
  const store = await openDuckdbStore({ path: ':memory:', memoryMb: 128 })
  onTestFinished(() => store.close())
  const lines = Array.from({ length: 101 }, (_, number) => [
    toLine(`v${number}`, START, 'experience_impression', { experience: 'helps', variant: 'bold' }),
    toLine(`v${number}`, START + 1, 'purchase', { value: number === 100 ? 1e6 : number + 1 }),
  ]).flat()
  await store.drain(writeSegment(createFolder(), 'outlier', lines))
  const period = { from: 0, until: START + DAY_MS }
  const question = { site: 'shop', ...period, goals: [], siteGoals: CONFIG.goals, zone: 'UTC' }
  const answer = await store.report({ report: 'experiments', ...question })
  const sum = (100 * 101) / 2
  const outcomes = [{ valueMax: 100, sum: sum + 100, revenue: sum + 1e6 }]
  expect(answer).toMatchObject({ outcomes })
})

function toConfig(control: number): SiteConfig {
  const toExperience = (id: string): Experience => ({
    ...{ id, name: id, state: 'running', mode: 'experiment', control, goal: 'order' },
    variants: [{ id: 'bold', name: 'Bold', changes: [] }],
  })
  return {
    ...SITE_CONFIG,
    experiences: Object.keys(PLANTED).map(toExperience),
    goals: [{ id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' }],
  }
}

/** Visitors of one experience: half of them under each version of the site config. */
function toLines(name: Planted): EventLine[] {
  const { rate, lost } = PLANTED[name]
  const random = createRandom(name.length)
  return Array.from({ length: VISITORS }, (_, number) => {
    const config = number < VISITORS / 2 ? 1 : 2
    const arm = random() < (config === 1 ? 0.5 : 0.25) ? 'control' : 'bold'
    const at = START + Math.floor((number / VISITORS) * 30 * DAY_MS)
    const likes = 0.5 + random()
    const habit = random() < 0.5 ? 0.25 : 1.75
    const [buys, bought] = [random() < rate[arm] * habit, random() < 0.4 * habit]
    if (arm === 'bold' && random() < lost) return []
    const visitor = `${name} ${number}`
    const exposure = { experience: name, variant: arm }
    const value = Math.round(SPEND * likes)
    return [
      ...(bought ? [toLine(visitor, at - 3 * DAY_MS, 'purchase', { value })] : []),
      toLine(visitor, at, 'experience_impression', exposure, config),
      ...(buys ? [toLine(visitor, at + 3_600_000, 'purchase', { value })] : []),
    ]
  }).flat()
}

let lines = 0
function toLine(
  visitor: string,
  at: number,
  type: string,
  props: JsonObject,
  config = 1,
): EventLine {
  lines += 1
  return { ...toEventLine({ visitor, at: new Date(at).toISOString(), type, props }, lines), config }
}
