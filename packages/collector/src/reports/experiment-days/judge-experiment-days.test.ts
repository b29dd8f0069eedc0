import type { Experience, ExperimentDayRow, SiteConfig } from '@segue/protocol'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { EventLine } from '../../log/log-line.ts'
import type { EventStore } from '../../store/event-store.ts'
import { BOTH_STORES } from '../../testing/both-stores.ts'
import { createFolder } from '../../testing/folder.ts'
import { toEventLine } from '../../testing/lines.ts'
import { createRandom } from '../../testing/random.ts'
import { writeSegment } from '../../testing/segment.ts'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { judgeExperiments } from '../experiments/judge-experiments.ts'
import { goalsOf } from '../goals-of.ts'
import type { OutcomeSums } from '../outcomes/sums.ts'
import { startOfDay } from '../period.ts'
import type { ReportName } from '../report.ts'
import { judgeExperimentDays } from './judge-experiment-days.ts'
import type { DayRow, DaySums } from './sums.ts'

const START = Date.UTC(2026, 9, 1)
const DAY_MS = 86_400_000
const DAYS = 8

const HERO: Experience = {
  ...{ id: 'hero', name: 'Hero', state: 'running', mode: 'experiment', control: 0.4 },
  goal: 'order',
  variants: [
    { id: 'bold', name: 'Bold', changes: [] },
    { id: 'calm', name: 'Calm', changes: [] },
  ],
}
const PARTED: Experience = { ...HERO, id: 'parted', mode: 'personalize' }
const CONFIG: SiteConfig = {
  ...SITE_CONFIG,
  experiences: [HERO, PARTED],
  goals: [{ id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' }],
}
const TERMS = { config: CONFIG, versions: new Map(), inference: 'anytime' } as const

describe.each(BOTH_STORES)('on %s', (_, openStore) => {
  const asker = (store: EventStore) => (report: ReportName, until: number) => {
    const goals = goalsOf(CONFIG)
    const { timeZone: zone, goals: siteGoals } = CONFIG
    return store.report({ report, site: 'shop', from: 0, until, goals, siteGoals, zone })
  }

  test('each day has the figures that the report of experiments had at its end, the last one those of today', async () => {
    const store = await openStore()
    onTestFinished(() => store.close())
    await store.drain(writeSegment(createFolder(), 'days', toLines()))
    const ask = asker(store)
    const end = START + (DAYS + 1) * DAY_MS
    const { rows } = judgeExperimentDays((await ask('experiment-days', end)) as DaySums, TERMS)
    expect(rows.length).toBeGreaterThan(DAYS)
    for (const day of new Set(rows.map((row) => row.day))) {
      const until = startOfDay(Date.parse(`${day}T12:00:00Z`), CONFIG.timeZone, -1)
      const sums = (await ask('experiments', until)) as OutcomeSums
      const told = rows.filter((row) => row.day === day)
      expect(told.map(toFigures), day).toEqual(judgedFigures(sums))
    }
    const last = rows.filter(({ day }) => day === rows.at(-1)?.day)
    const today = (await ask('experiments', end)) as OutcomeSums
    expect(last.map(toFigures)).toEqual(judgedFigures(today))
  })
})

const row = (arm: string, day: string, visitors: number, converted: number): DayRow => {
  return { experience: 'hero', arm, day, visitors, converted }
}

test('days on which nothing changed are told, and before both arms have a conversion nothing is compared', () => {
  const experimentDays = [
    row('bold', '2026-10-01', 1000, 100),
    row('control', '2026-10-02', 1000, 0),
    row('control', '2026-10-03', 0, 300),
    row('bold', '2026-10-03', 0, 300),
  ]
  const { rows } = judgeExperimentDays({ experimentDays }, TERMS)
  const known = rows.map(({ day, visitors, converted, baselineVisitors, difference, lift }) => {
    return [day, visitors, converted, baselineVisitors, difference?.estimate, lift?.estimate]
  })
  expect(known).toEqual([
    ['2026-10-01', 1000, 100, 0, undefined, undefined],
    ['2026-10-02', 1000, 100, 1000, undefined, undefined],
    ['2026-10-03', 1000, 400, 1000, expect.closeTo(0.1, 12), expect.closeTo(1 / 3, 12)],
  ])
})

test.each<[string, Partial<SiteConfig>, readonly DayRow[]]>([
  ['nobody was kept on the default', {}, [row('bold', '2026-10-01', 9, 1)]],
  ['no goal decides', { goals: [] }, [row('control', '2026-10-01', 9, 1)]],
  ['it is gone', { experiences: [] }, [row('control', '2026-10-01', 9, 1)]],
])('nothing is told of an experience where %s', (_, own, experimentDays) => {
  const config = { ...CONFIG, ...own }
  expect(judgeExperimentDays({ experimentDays }, { ...TERMS, config }).rows).toEqual([])
})

function toFigures({ experience, arm, difference, lift, ...row }: ExperimentDayRow) {
  const { visitors, converted, baselineVisitors, baselineConverted } = row
  return {
    ...{ experience, arm, visitors, converted, baselineVisitors, baselineConverted },
    ...{ difference, lift },
  }
}

function judgedFigures(sums: OutcomeSums) {
  return judgeExperiments(sums, TERMS).rows.flatMap(({ experience, variants, goals }) => {
    const [base, ...arms] = goals[0]?.arms ?? []
    return arms
      .filter(({ arm }) => variants.includes(arm))
      .map(({ arm, visitors, converted, against }) => ({
        ...{ experience, arm, visitors, converted },
        ...{ baselineVisitors: base?.visitors, baselineConverted: base?.converted },
        ...(converted > 0 && (base?.converted ?? 0) > 0
          ? { difference: against?.difference, lift: against?.lift }
          : { difference: null, lift: null }),
      }))
  })
}

/** Every arm is met from the first day on, so that all days compare the same arms. */
function toLines(): EventLine[] {
  const random = createRandom(7)
  const arms = ['control', 'bold', 'calm']
  let number = 0
  const toLine = (visitor: string, at: number, type: string, props: object) => {
    number += 1
    return toEventLine(
      { visitor, at: new Date(at).toISOString(), type, props: { ...props } },
      number,
    )
  }
  return [HERO.id, PARTED.id].flatMap((experience) =>
    Array.from({ length: 180 }, (_, index) => {
      const visitor = `${experience} ${index}`
      const variant = arms[index % 3]
      const at = START + Math.floor(index / 18) * (DAY_MS * 0.7) + index * 60_000
      const met = [toLine(visitor, at, 'experience_impression', { experience, variant })]
      if (random() < 0.5)
        met.push(toLine(visitor, at + random() * DAY_MS, 'purchase', { value: 9 }))
      return met
    }).flat(),
  )
}
