import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { painPointsOf } from './memory.ts'
import { type PageCounts, toPainPointReport } from './to-pain-point-report.ts'

const happening = fc.record({
  visitor: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
  session: fc.constantFrom('s1', 's2'),
  type: fc.constantFrom('page_view', 'page_view', 'page_view', 'rage_click', 'purchase'),
  path: fc.constantFrom('/a', '/b', '/c'),
  stage: fc.constantFrom('', 'awareness', 'decision'),
})

const siteGoals = [{ id: 'order', name: 'Order', event: 'purchase' }]

test('every visit without a goal leaves exactly one page, and traffic adds up to 1 in each stage', () => {
  const start = Date.parse('2026-11-01T12:00:00Z')
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const lines = happenings.map(({ path, session, ...own }, number) => {
        const at = new Date(start + number * 1_000).toISOString()
        const page = { url: '', path, title: '', referrer: '' }
        return toEventLine({ ...own, at, page, line: { session } }, number)
      })
      const { stages, rows } = painPointsOf(lines, { siteGoals, visitorsMin: 1 })
      const visitsOf = (wanted: string) =>
        happenings
          .filter(({ type }) => type === wanted)
          .map(({ visitor, session }) => `${visitor} ${session}`)
      const reached = new Set(visitsOf('purchase'))
      const lost = new Set(visitsOf('page_view').filter((visit) => !reached.has(visit)))
      const ofEveryone = rows.filter(({ stage }) => stage === '*')
      expect(ofEveryone.reduce((sum, { left }) => sum + left, 0)).toBe(lost.size)
      for (const { stage } of stages) {
        const own = rows.filter((row) => row.stage === stage)
        expect(own.reduce((sum, { traffic }) => sum + traffic, 0)).toBeCloseTo(1, 9)
        for (const { left, frustrated, visits, visitors } of own) {
          expect(Math.max(left, frustrated, visitors)).toBeLessThanOrEqual(visits)
        }
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})

const page: PageCounts = {
  ...{ stage: '*', path: '/pay', visitors: 400, visits: 400, left: 100, frustrated: 20 },
  ...{ measured: 200, slow: 20 },
  ...{ rageClicks: 0, deadClicks: 0, formErrorLoops: 0, errors: 20, notFound: 0 },
  ...{ ttfb: null, lcp: null, inp: null, cls: null },
}
const whole = {
  ...{ stage: '*', pages: 80, visits: 1_000, left: 100, frustrated: 20, measured: 500, slow: 20 },
}

test('the score is traffic times what is worse than in the stage', () => {
  // (100 + 10) / 500 / 0.1, (20 + 2) / 500 / 0.02, (20 + 4) / 300 / 0.04
  const { rows } = toPainPointReport([page], [whole])
  expect(rows).toMatchObject([
    {
      dropOffTimes: expect.closeTo(2.2, 9),
      frustrationTimes: expect.closeTo(2.2, 9),
      slownessTimes: expect.closeTo(2, 9),
      traffic: 0.4,
    },
  ])
  expect(rows[0]?.score).toBeCloseTo(0.4 * 2.2 * 2.2 * 2, 9)
})

test.each([
  ['left', 'dropOffTimes'],
  ['frustrated', 'frustrationTimes'],
  ['slow', 'slownessTimes'],
] as const)('of two pages the one with more %s hurts more', (name, factor) => {
  const worse = { ...page, path: '/worse', [name]: page[name] + 15 }
  const { rows } = toPainPointReport([page, worse], [whole])
  const [first, second] = rows
  expect(first?.path).toBe('/worse')
  expect(first?.[factor]).toBeGreaterThan(second?.[factor] ?? Number.NaN)
})

test('a page that hurts more in each visit comes after one with many more visits', () => {
  // 4 × 1.75 × 1.5 = 10.5, where the other has 2.2 × 2.2 × 2 = 9.68.
  const quiet = { ...page, path: '/quiet', visits: 100, left: 70, frustrated: 5, measured: 50 }
  const { rows } = toPainPointReport([{ ...quiet, slow: 5 }, page], [whole])
  expect(rows.map(({ path, traffic, score }) => [path, score / traffic])).toEqual([
    ['/pay', expect.closeTo(9.68, 9)],
    ['/quiet', expect.closeTo(10.5, 9)],
  ])
})

test('a page that nobody measured is as slow as its stage', () => {
  const { rows } = toPainPointReport([{ ...page, measured: 0, slow: 0 }], [whole])
  expect(rows).toMatchObject([{ slowness: null, slownessTimes: 1 }])
})

test('fifty pages of a stage have a row, those with the highest score', () => {
  const pages = Array.from({ length: 60 }, (_, left) => ({ ...page, path: `/${left}`, left }))
  const { rows, stages } = toPainPointReport(pages, [whole])
  expect(rows.map(({ left }) => left)).toEqual(Array.from({ length: 50 }, (_, at) => 59 - at))
  expect(stages).toMatchObject([{ pages: 80, leftOut: 30 }])
})
