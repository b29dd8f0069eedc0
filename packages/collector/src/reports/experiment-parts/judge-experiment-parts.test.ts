import type { Experience, ExperimentPartRow, SiteConfig } from '@segue/protocol'
import { ANYTIME, differenceOf, type Figure, sharedBy, toRate } from '@segue/stats'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { judgeExperimentParts } from './judge-experiment-parts.ts'
import type { PartRow } from './sums.ts'

const HERO: Experience = {
  ...{ id: 'hero', name: 'Hero', state: 'running', mode: 'experiment', control: 0.5 },
  goal: 'order',
  variants: [{ id: 'bold', name: 'Bold', changes: [] }],
}
const CONFIG: SiteConfig = {
  ...SITE_CONFIG,
  journey: { stages: ['new', 'near', 'buyer'].map((id) => ({ id, name: id })) },
  experiences: [HERO],
  goals: [{ id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' }],
}

const cells = (
  kind: PartRow['kind'],
  part: string,
  counts: { readonly [arm: string]: readonly [visitors: number, converted: number] },
): PartRow[] =>
  Object.entries(counts).map(([arm, [visitors, converted]]) => ({
    ...{ experience: 'hero', kind, part, arm, visitors, converted, revenue: converted * 10 },
  }))

function judge(experimentParts: readonly PartRow[], hero: Partial<Experience> = {}) {
  const config = { ...CONFIG, experiences: [{ ...HERO, ...hero }] }
  return judgeExperimentParts({ experimentParts }, { config, inference: 'anytime' }).rows
}

const rate = (visitors: number, converted: number): Figure => {
  const figure = toRate({ visitors, converted })
  if (figure === undefined) throw new Error('nobody')
  return figure
}

const STAGES = [
  ...cells('stage', 'buyer', { control: [1000, 100], bold: [1000, 180] }),
  ...cells('stage', 'near', { control: [2000, 200], bold: [2000, 210] }),
  ...cells('stage', 'new', { control: [4000, 200], bold: [4000, 220] }),
]

test('stages stand in the order of the journey, and share the level of one look', () => {
  const rows = judge([...cells('stage', 'gone', { control: [9, 1] }), ...STAGES])
  expect(rows.map(({ part, looks }) => [part, looks])).toEqual([
    ['new', 3],
    ['near', 3],
    ['buyer', 3],
    ['gone', 3],
  ])
  const expected = differenceOf(rate(1000, 180), rate(1000, 100), sharedBy(3, ANYTIME))
  expect(rows[2]?.against?.difference).toEqual(expected)
  expect(rows[2]).toMatchObject({ visitors: 1000, revenue: 1800, baselineRevenue: 1000 })
})

test('of a stage that stands out among three a part is taken for chance', () => {
  const found = judge(STAGES).map(({ against, pulled }) => {
    return [against?.difference.estimate ?? 0, pulled?.estimate ?? 0] as const
  })
  const [, near, buyer] = found
  expect(buyer?.[1]).toBeLessThan(buyer?.[0] ?? 0)
  expect(buyer?.[1]).toBeGreaterThan(near?.[1] ?? 0)
  expect(near?.[1]).toBeGreaterThan(near?.[0] ?? 0)
})

test.each<[string, readonly PartRow[], (row: ExperimentPartRow) => boolean]>([
  ['of two stages nothing is pulled', STAGES.slice(0, 4), ({ pulled }) => pulled === null],
  [
    'segments share visitors, and are not pulled',
    STAGES.map((row) => ({ ...row, kind: 'segment' as const })),
    ({ pulled }) => pulled === null,
  ],
  [
    'below 100 visitors nothing is compared',
    cells('stage', 'new', { control: [99, 50], bold: [1000, 400] }),
    ({ against, looks }) => against === null && looks === 1,
  ],
  [
    'below 25 conversions nothing is compared',
    cells('segment', 'runner', { control: [1000, 100], bold: [1000, 24] }),
    ({ against }) => against === null,
  ],
])('%s', (_, rows, holds) => {
  expect(judge(rows).length).toBeGreaterThan(0)
  expect(judge(rows).every(holds)).toBe(true)
})

test('two variants share the level with the parts, and segments come from large to small', () => {
  const variants = ['bold', 'calm'].map((id) => ({ id, name: id, changes: [] }))
  const even = [1000, 100] as const
  const rows = judge(
    [
      ...cells('segment', 'few', { control: [100, 30], bold: [100, 30], calm: [100, 30] }),
      ...cells('segment', 'many', { control: even, bold: [1000, 150], calm: even }),
    ],
    { variants },
  )
  expect(rows.map(({ part, arm }) => `${part} ${arm}`)).toEqual([
    ...['many bold', 'many calm', 'few bold', 'few calm'],
  ])
  const expected = differenceOf(rate(1000, 150), rate(1000, 100), sharedBy(4, ANYTIME))
  expect(rows[0]?.against?.difference).toEqual(expected)
})

test('without a baseline or a goal nothing is told', () => {
  expect(judge(cells('stage', 'new', { bold: [1000, 100] }))).toEqual([])
  const config = { ...CONFIG, goals: [] }
  const terms = { config, inference: 'anytime' } as const
  expect(judgeExperimentParts({ experimentParts: STAGES }, terms).rows).toEqual([])
})
