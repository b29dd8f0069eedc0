// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, onTestFinished, test } from 'vitest'
import { createStandIn, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
import { SharedPage } from './shared-page.tsx'

const FRAME = { asOf: 0, from: 0, until: 86_400_000, zone: 'UTC' }
const SHARED = {
  ...{ site: 'Fell <b>', report: 'paths', query: {}, until: 86_400_000 },
  answers: { paths: { ...FRAME, visits: 4, rows: [{ step: 1, from: '/', to: null, visits: 4 }] } },
  named: { currency: 'EUR', segments: [], journey: { stages: [] }, experiences: [], goals: [] },
}

function show(answer: unknown): HTMLElement {
  const page = document.createElement('div')
  const fetcher = createStandIn({ 'POST /api/shared-report': answer })
  render(<SharedPage fetcher={fetcher} token="t" />, page)
  onTestFinished(() => render(null, page))
  return page
}

test('a link shows its report under its name, and until when', async () => {
  const page = show((body: unknown) => (JSON.stringify(body) === '{"token":"t"}' ? SHARED : {}))
  await until(() => expect(page.querySelector('h1')?.textContent).toBe('Paths of Fell <b>'))
  expect(page.textContent).toContain('The link runs out on 2 Jan 1970, 00:00.')
  expect(page.querySelector('.drawing-svg')).not.toBeNull()
})

test('a link that was made of some visitors says of whom, and what they are held against', async () => {
  const { paths } = SHARED.answers
  const query = { where: 'device:phone', compare: 'previous' }
  const page = show({ ...SHARED, query, answers: { paths: { ...paths, compared: paths } } })
  await until(() =>
    expect(page.textContent).toContain('visitors: device:phone, against the period before'),
  )
  expect(page.textContent).toContain('The period it is held against: 1 Jan 1970 to 1 Jan 1970')
  expect(page.querySelectorAll('.drawing-svg')).toHaveLength(2)
})

const MOVED = { from: 'new', to: 'near', visitors: 3, moves: 4, hoursMedian: 2 }
const AUDIENCE = {
  ...{ ...FRAME, visitors: 10, people: 10, segments: [{ segment: 'runner', visitors: 4 }] },
  stages: [{ stage: 'new', visitors: 6 }],
}
const NAMED = {
  ...SHARED.named,
  segments: [{ id: 'runner', name: 'Runners' }],
  journey: {
    stages: [
      { id: 'new', name: 'Newcomers' },
      { id: 'near', name: 'Nearly there' },
    ],
  },
  goals: [{ id: 'order', name: 'Order', valueProp: 'value' }],
  experiences: [{ id: 'hero', name: 'Bold <hero>', variants: [], goal: 'order' }],
}
const SCREENS = {
  overview: {
    audience: { ...AUDIENCE, compared: AUDIENCE },
    goals: {
      ...FRAME,
      rows: [{ goal: 'order', visitors: 10, converted: 2, conversions: 2, revenue: 90 }],
    },
    transitions: { ...FRAME, rows: [MOVED] },
    ingest: { ...FRAME, good: 80, bad: 3, duplicate: 0, dropped: 0 },
  },
  journey: { audience: AUDIENCE, transitions: { ...FRAME, rows: [MOVED] } },
  results: {
    'segment-variant': {
      ...FRAME,
      rows: ['control', 'holdout'].map((arm) => ({
        ...{ experience: 'hero', segment: '*', arm, visitors: 9, converted: 2, conversions: 2 },
        revenue: 0,
      })),
    },
    display: { ...FRAME, rows: [] },
    experiments: { ...FRAME, inference: 'anytime', level: 0.95, rows: [] },
    'experiment-days': { ...FRAME, inference: 'anytime', level: 0.95, rows: [] },
    'experiment-parts': { ...FRAME, inference: 'anytime', level: 0.95, rows: [] },
  },
}

test.each([
  ['overview', 'Overview of Fell <b>', ['Newcomers', 'Nearly there', 'Runners', '€90']],
  ['journey', 'Journey of Fell <b>', ['Newcomers', 'Nearly there', '60.0']],
  ['results', 'Results of Fell <b>', ['Bold <hero>', 'Order', '22.2']],
] as const)('a link to %s shows the screen with no way on from it', async (report, title, told) => {
  const page = show({ ...SHARED, report, answers: SCREENS[report], named: NAMED })
  await until(() => expect(page.querySelector('h1')?.textContent).toBe(title))
  for (const words of told) expect(page.textContent).toContain(words)
  expect(page.querySelector('a, form, input:not([type="range"])')).toBeNull()
})

test('a screen that nobody is on says so', async () => {
  const answers = { ...SCREENS.journey, audience: { ...AUDIENCE, visitors: 0 } }
  const page = show({ ...SHARED, report: 'journey', answers })
  await until(() => expect(page.textContent).toContain('Whoever shared it'))
})

test.each([
  [
    'that found nobody',
    { answers: { paths: { ...FRAME, visits: 0, rows: [] } } },
    'Nobody viewed a page',
  ],
  ['that is not drawn', { report: 'ingest' }, 'This report is not drawn here'],
])('a report %s says so', async (_, own, words) => {
  const page = show({ ...SHARED, ...own })
  await until(() => expect(page.textContent).toContain(words))
})

test('a link that shows nothing any more says why', async () => {
  const page = show(toRefusal(403, 'SHARE_LINK_INVALID'))
  await until(() => expect(page.textContent).toContain('Remedy of SHARE_LINK_INVALID.'))
})
