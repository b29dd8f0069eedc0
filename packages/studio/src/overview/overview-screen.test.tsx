// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { REPORTS } from '../testing/reports.ts'
import { PUBLISHED, SIGNED_IN, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'

let rendered: Rendered
afterEach(() => rendered.stop())

const FRAME = { asOf: Date.UTC(2026, 10, 22), from: 0, until: 1, zone: 'Europe/Berlin' }
const SIGN_UP = { id: 'sign_up', name: 'Sign up', event: 'sign_up' }
const MEASURED = {
  'GET /api/sites/shop/reports/audience': {
    ...FRAME,
    visitors: 200,
    people: 180,
    segments: [{ segment: 'runner', visitors: 50 }],
    stages: [{ stage: 'awareness', visitors: 150 }],
  },
  'GET /api/sites/shop/reports/ingest': {
    ...{
      ...FRAME,
      received: 33,
      good: 20,
      bad: 4,
      duplicate: 9,
      dropped: 7,
      bots: 0,
      badByCode: [],
      planIssues: [],
    },
  },
  'GET /api/sites/shop/reports/goals': {
    ...FRAME,
    rows: [{ goal: 'order', visitors: 200, converted: 20, conversions: 25, revenue: 1_000 }],
  },
  'GET /api/sites/shop/reports/transitions': {
    ...FRAME,
    rows: [{ from: 'awareness', to: 'decision', visitors: 12, moves: 13, hoursMedian: 50 }],
  },
}

async function open(answers: object): Promise<string> {
  rendered = renderStudio('/', { ...answers })
  const { page } = rendered
  await until(() => {
    if (!page.querySelector('.loaded, .note')) throw new Error('still loading')
  })
  return page.textContent?.replaceAll('\u00a0', ' ') ?? ''
}

test('without visitors it says why, and offers sample data and the site', async () => {
  const text = await open({})
  expect(text).toContain('Nobody was measured in this period')
  expect(text).toContain('npm start -- --sample')
  expect(rendered.page.querySelector('.empty a')?.getAttribute('href')).toBe('https://shop.example')
})

test('a site whose origins leave the port open offers no link to it', async () => {
  const sites = [{ ...SIGNED_IN.sites[0], origins: ['http://127.0.0.1:*'] }]
  await open({ 'GET /api/session': { ...SIGNED_IN, sites } })
  expect(rendered.page.querySelector('.empty a')).toBeNull()
  expect(rendered.page.querySelector('.page-actions a')).toBeNull()
})

test('the site can be opened with the overlay, by way of the collector', async () => {
  await open(MEASURED)
  const link = rendered.page.querySelector('.page-actions a')
  expect(link?.textContent).toBe('Open with overlay')
  expect(link?.getAttribute('href')).toBe(
    '/api/sites/shop/debug?page=https%3A%2F%2Fshop.example%2F',
  )
})

test('where everybody is one visitor and nothing was given up, neither is mentioned', async () => {
  const audience = 'GET /api/sites/shop/reports/audience'
  const ingest = 'GET /api/sites/shop/reports/ingest'
  const text = await open({
    ...MEASURED,
    [audience]: { ...MEASURED[audience], people: 200 },
    [ingest]: { ...MEASURED[ingest], dropped: 0 },
  })
  expect(text).not.toContain('people')
  expect(text).not.toContain('given up')
})

test('what needs attention stands first, each with a way there, and then an idea', async () => {
  const targets = [
    { experience: 'hero', arm: 'runner', exposures: 50, late: 0, missing: 30, contested: 0 },
  ]
  const [everyone, runner] = REPORTS['segment-health'].rows
  const rows = [everyone, { ...runner, visitors: 60, findings: ['never_targeted'] }]
  await open({
    ...MEASURED,
    'GET /api/sites/shop/reports/quality': { ...REPORTS.quality, targets },
    'GET /api/sites/shop/reports/segment-health': { ...REPORTS['segment-health'], rows },
  })
  const items = await until(() => {
    const found = [...rendered.page.querySelectorAll('.attention')]
    expect(found).toHaveLength(2)
    return found
  })
  expect(items.map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))).toEqual([
    'Home hero did not find its place in 60.0 % of the exposuresMend the place',
    'An idea: nothing is made for Runners yet, 60 visitors in the periodMake something',
  ])
  expect(items.map((item) => item.querySelector('a')?.getAttribute('href'))).toEqual([
    '/studio/experiences',
    '/studio/experiences',
  ])
  expect(rendered.page.textContent).toContain('One thing needs you')
})

test('journey and segments are taken along as CSV, as a picture and on paper', async () => {
  await open(MEASURED)
  await until(() => {
    const buttons = [...rendered.page.querySelectorAll('.card-actions .button')]
    const texts = buttons.map(({ textContent }) => textContent)
    expect(texts).toEqual(['CSV', 'PNG', 'Print', 'CSV', 'PNG', 'Print'])
  })
})

test('where nothing needs attention it says what was looked at', async () => {
  await open(MEASURED)
  await until(() => expect(rendered.page.textContent).toContain('Nothing needs you now'))
})

test.each([
  ['the visitors and the moment', 'As of 22 Nov 2026, 01:00, times in Europe/Berlin'],
  ['the largest segment in its title', 'Largest segment: Runners, 25.0 %'],
  ['the fullest stage in its title', 'Most visitors are in Awareness: 75.0 %'],
  ['a move with its median time', '12 · 2.1 days'],
  ['how many people the visitors are', '180 people, each user counted once'],
  [
    'what became of events',
    '4 refused, 9 sent twice and counted once. See why 7 given up by browsers',
  ],
  ['the conversion of all visitors', 'Conversion10.0 %(6.6–14.9) of all visitors reached “Order”'],
  ['the revenue of the whole site', 'Revenue€1,000€5.00 per visitor, from “Order”'],
])('it tells %s', async (_, words) => {
  expect(await open(MEASURED)).toContain(words)
})

test.each([
  ['a goal without a value has no revenue', [SIGN_UP], 'Revenue–“Sign up” carries no value'],
  [
    'without goals there is no conversion',
    [],
    'Conversion–No goal of the site config was measured',
  ],
])('%s', async (_, goals, words) => {
  const config = { ...PUBLISHED.config, goals }
  const row = { goal: 'sign_up', visitors: 200, converted: 3, conversions: 3, revenue: 0 }
  const answers = {
    'GET /api/sites/shop/config': { ...PUBLISHED, config },
    'GET /api/sites/shop/reports/goals': { ...FRAME, rows: goals.map(() => row) },
  }
  expect(await open({ ...MEASURED, ...answers })).toContain(words)
})

test.each([
  [150, '50 visitors have no stage: they allow counting, not personalization'],
  [199, '1 visitor has no stage: they allow counting, not personalization'],
])(
  'of 200 visitors with %d in a stage it says why the others have none',
  async (visitors, words) => {
    const stages = [{ stage: 'awareness', visitors }]
    const path = 'GET /api/sites/shop/reports/audience'
    expect(await open({ ...MEASURED, [path]: { ...MEASURED[path], stages } })).toContain(words)
  },
)

test.each([
  [
    'every visitor is in a stage',
    [{ stage: 'awareness', visitors: 200 }],
    PUBLISHED.config.journey,
  ],
  ['the site has no journey', [], { stages: [] }],
])('nothing is missing from the journey when %s', async (_, stages, journey) => {
  const path = 'GET /api/sites/shop/reports/audience'
  const config = { ...PUBLISHED.config, journey }
  const answers = {
    'GET /api/sites/shop/config': { ...PUBLISHED, config },
    [path]: { ...MEASURED[path], stages },
  }
  const text = await open({ ...MEASURED, ...answers })
  expect(text).toContain('Journey')
  expect(text).not.toContain('no stage:')
})

test('coming into the journey is no move between stages', async () => {
  const rows = [{ from: '', to: 'awareness', visitors: 9, moves: 9, hoursMedian: null }]
  const path = 'GET /api/sites/shop/reports/transitions'
  const text = await open({ ...MEASURED, [path]: { ...FRAME, rows } })
  expect(text).toContain('Nobody moved from one stage')
})

test('a report that fails is a problem with a way to try again', async () => {
  let calls = 0
  await open({
    ...MEASURED,
    'GET /api/sites/shop/reports/transitions': () =>
      calls++ === 0 ? toRefusal(500, 'STORE_RESTARTING') : { ...FRAME, rows: [] },
  })
  const { page } = rendered
  expect(page.querySelector('[role=alert]')?.textContent).toContain('Remedy of STORE_RESTARTING.')
  page.querySelector<HTMLButtonElement>('[role=alert] button')!.click()
  await until(() => expect(page.textContent).toContain('Nobody moved from one stage'))
})
