// @vitest-environment happy-dom
import type { ExperimentResult } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { toJudged, toLead } from '../testing/judged.ts'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { until } from '../testing/until.ts'
// Loaded before, so that the first test need not wait for it.
import './results-screen.tsx'

let rendered: Rendered
afterEach(() => rendered.stop())

const row = (arm: string, visitors: number, converted: number, segment = '*') => ({
  experience: 'hero',
  segment,
  arm,
  visitors,
  converted,
  conversions: converted,
  revenue: converted * 50,
})

const lead = toLead()

async function open(
  rows: readonly object[],
  display: readonly object[] = [],
  experiments: readonly ExperimentResult[] = [],
  answers: object = {},
): Promise<HTMLElement> {
  const frame = { asOf: 0, from: 0, until: 1, zone: 'UTC' }
  rendered = renderStudio('/results', {
    'GET /api/sites/shop/reports/segment-variant': { ...frame, rows },
    'GET /api/sites/shop/reports/display': { ...frame, rows: display },
    'GET /api/sites/shop/reports/experiments': {
      ...{ ...frame, inference: 'anytime', level: 0.95 },
      rows: experiments,
    },
    ...answers,
  })
  const { page } = rendered
  await until(() => {
    if (!page.querySelector('.loaded')) throw new Error('still loading')
  })
  return page
}

const textOf = (page: HTMLElement) => page.textContent?.replaceAll('\u00a0', ' ') ?? ''

test('without exposures it says why and offers sample data', async () => {
  const text = textOf(await open([]))
  expect(text).toContain('No experience was met in this period')
  expect(text).toContain('npm start -- --sample')
})

test('the judgement stands above its health and its goals, the segments of the period below', async () => {
  const rows = [row('control', 900, 90), row('bold', 900, 130)]
  const text = textOf(await open(rows, [], [toJudged({ code: 'variant_better', lead })]))
  expect(text).toContain('Bold hero is better than Control: +44.4 % (+6.1 to +92.0)')
  expect(text).toContain('Lifts hold 95.0 % however often you look')
  expect(text).toContain('Order: decides')
  expect(text).toContain('130 of 900')
  expect(text).toContain('By segment, 1 Jan 1970 to 1 Jan 1970')
})

test('without a judgement the card says so, and shows what there is', async () => {
  const text = textOf(await open([row('control', 900, 90)]))
  expect(text).toContain('Not judged')
  expect(text).toContain('90 of 900')
})

test('the chart leaves out segments with early arms only, and says so', async () => {
  const page = await open([row('bold', 900, 90), row('bold', 20, 1, 'runner')])
  expect([...page.querySelectorAll('.intervals h3')].map((h) => h.textContent)).toEqual([
    'Everyone',
  ])
  expect(textOf(page)).toContain('One segment is too small to read yet')
})

test('the table holds every number of every segment and arm', async () => {
  await open([row('control', 900, 90), row('bold', 900, 99, 'runner')])
  const toTable = await rendered.button('Table')
  toTable.click()
  const table = await rendered.find('table')
  const cells = [...table.querySelectorAll('tbody tr')].map((line) =>
    [...line.children].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')),
  )
  expect(cells[0]).toEqual(['Everyone', expect.stringContaining('10.0 % (8.2–12.1)'), '–'])
  expect(cells[1]).toEqual(['Runners', '–', expect.stringContaining('99 of 900')])
  expect(cells[1]?.[2]).toContain('€5.50 per visitor')
})

test('the display tells of each arm how it came into sight, and of one not measured that it was not', async () => {
  const measured = {
    experience: 'hero',
    arm: 'bold',
    exposures: 1200,
    missing: 10,
    contested: 2,
    measured: 1000,
    seen: 640,
    originalSeen: 35,
    hiddenMsP75: 118.4,
    layoutShiftP75: 0.0312,
  }
  const other = { ...measured, experience: 'other', seen: 1 }
  await open([row('control', 900, 90), row('bold', 900, 99)], [other, measured])
  const toDisplay = await rendered.button('Display')
  toDisplay.click()
  const table = await rendered.find('table')
  const lines = [...table.querySelectorAll('tbody tr')].map((line) =>
    [...line.children].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ').trim()),
  )
  expect(lines).toEqual([
    ['Control', '–', '–', '–', '–', '–', '–'],
    ['Bold hero', '1,200', '64.0 %', '3.5 %', '1.0 %', '118 ms', '0.031'],
  ])
})

const DAYS = ['2026-11-01', '2026-11-02'].map((day, at) => ({
  ...{ experience: 'hero', goal: 'order', arm: 'bold', baseline: 'control', day },
  ...{ visitors: 450 * (at + 1), converted: 65 * (at + 1) },
  ...{ baselineVisitors: 450 * (at + 1), baselineConverted: 45 * (at + 1) },
  ...{ difference: lead.difference, lift: at === 0 ? null : lead.lift },
}))
const PARTS = ['stage', 'segment'].map((kind) => ({
  ...{ experience: 'hero', kind, part: kind === 'stage' ? 'decision' : 'runner', goal: 'order' },
  ...{ arm: 'bold', baseline: 'control', looks: 2, visitors: 300, converted: 60, revenue: 600 },
  ...{ baselineVisitors: 310, baselineConverted: 40, baselineRevenue: 310 },
  against: { difference: lead.difference, lift: lead.lift, beats: 0.98, loss: 0 },
  pulled: kind === 'stage' ? { estimate: 0.021, low: 0, high: 0.04 } : null,
}))
const WHOLE_RUN = {
  'GET /api/sites/shop/reports/experiment-days': {
    ...{ asOf: 0, from: 0, until: 1, zone: 'UTC', inference: 'anytime', level: 0.95, rows: DAYS },
  },
  'GET /api/sites/shop/reports/experiment-parts': {
    ...{ asOf: 0, from: 0, until: 1, zone: 'UTC', inference: 'anytime', level: 0.95, rows: PARTS },
  },
}

test('the days of a run are told one by one, a day without a lift as one', async () => {
  const page = await open([row('bold', 900, 130)], [], [], WHOLE_RUN)
  expect(textOf(page)).toContain(
    'Bold hero: +44.4 % (+6.1 to +92.0), clear of zero since 2 Nov 2026',
  )
  const slider = await rendered.find<HTMLInputElement>('input[type=range]')
  const told = () => slider.getAttribute('aria-valuetext')?.replaceAll('\u00a0', ' ')
  expect(told()).toBe('2 Nov 2026, Bold hero +44.4 % (+6.1 to +92.0)')
  slider.value = '0'
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() => expect(told()).toBe('1 Nov 2026, Bold hero too little to say'))
  const toTable = await rendered.button('Table')
  toTable.click()
  const table = await rendered.find('[aria-label="Home hero over time"]')
  const lines = [...table.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)
  expect(lines[0]).toContain('2 Nov 2026Bold hero90 of 900130 of 900')
  expect(lines).toHaveLength(2)
})

test('stages come with the count of looks and what is left of them without chance, segments with neither', async () => {
  const page = await open([row('bold', 900, 130)], [], [], WHOLE_RUN)
  expect(textOf(page)).toContain('2 are compared and share 95.0 %')
  expect(textOf(page)).toContain('the difference goes from +2.1 to +2.1 points')
  const toTable = await rendered.button('Table')
  toTable.click()
  const stages = await rendered.find('section[aria-label="Home hero by stage"]')
  const cells = [...stages.querySelectorAll('tbody tr > *')].map(({ textContent }) =>
    textContent?.replaceAll('\u00a0', ' '),
  )
  expect(cells).toEqual([
    ...['Decision', 'Bold hero', '40 of 310', '60 of 300', '+44.4 % (+6.1 to +92.0)', '98.0 %'],
    ...['€1.00', '€2.00', '+2.1 (0.0 to +4.0)'],
  ])
  const toSegments = await rendered.button('Segments')
  toSegments.click()
  const segments = await rendered.find('section[aria-label="Home hero by segment"]')
  expect(segments.querySelectorAll('tbody tr > *')).toHaveLength(8)
  expect(textOf(page)).not.toContain('without chance')
})

test('without a baseline, days and parts say what it takes', async () => {
  const text = textOf(await open([row('bold', 900, 130)]))
  expect(text).toContain('Nothing to compare by day')
  expect(text).toContain('No stage can be compared')
})
