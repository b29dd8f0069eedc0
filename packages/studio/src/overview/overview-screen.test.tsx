// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { SIGNED_IN, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'

let rendered: Rendered
afterEach(() => rendered.stop())

const FRAME = { asOf: Date.UTC(2026, 10, 22), from: 0, until: 1, zone: 'Europe/Berlin' }
const MEASURED = {
  'GET /api/sites/shop/reports/audience': {
    ...FRAME,
    visitors: 200,
    segments: [{ segment: 'runner', visitors: 50 }],
    stages: [{ stage: 'awareness', visitors: 150 }],
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
})

test.each([
  ['the visitors and the moment', 'As of 22 Nov 2026, 01:00, times in Europe/Berlin'],
  ['the largest segment in its title', 'Largest segment: Runners, 25.0 %'],
  ['the fullest stage in its title', 'Most visitors are in Awareness: 75.0 %'],
  ['a move with its median time', '12 · 2.1 days'],
  ['why there is no conversion yet', 'Nobody has met an experience yet'],
])('it tells %s', async (_, words) => {
  expect(await open(MEASURED)).toContain(words)
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
