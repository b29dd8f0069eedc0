// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createHere, type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { FRAME, REPORTS } from '../testing/reports.ts'
import { type Answers, SIGNED_IN, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import './reports-screen.tsx'

let studio: Rendered
afterEach(() => studio.stop())

/** Opens the screen with these answers, by report. */
function open(
  address: string,
  own: Record<string, unknown> = REPORTS,
  others: Answers = {},
  keep = createHere(),
): void {
  const answers = Object.entries(own).map(([name, answer]) => [
    `GET /api/sites/shop/reports/${name}`,
    answer,
  ])
  const all = { ...Object.fromEntries(answers), ...others }
  studio = renderStudio(`/reports${address}`, all, keep)
}

test.each([
  ['', 'On 20 Nov 2026 most visitors were in Awareness: 7'],
  ['?show=funnel', '25.0 % come from page_view to purchase'],
  ['?show=paths', '100.0 % of the visits begin on /<b>'],
  ['?show=pain-points', '/<b> hurts most: 3.0 times the usual frustration'],
  [
    '?show=loyalty',
    'Personalized visitors come back more often in the first week: +5.0 (+1.0 to +9.0) points',
  ],
  ['?show=retention', '25.0 % (20.0–30.0) come back in the week after they were first seen'],
  ['?show=segments', 'Nobody is kept on the default: set a holdout'],
  ['?show=personalization', '25.0 % (20.0–30.0) of the page views had a variant'],
  ['?show=touchpoints', 'search gets the largest part of the conversions: 75.0 %'],
  ['?show=segment-sizes', 'Runners is the largest segment: 4 in the period'],
  ['?show=segment-overlap', 'Runners and loyal share the most: 20.0 % of the visitors of both'],
  ['?show=segment-health', '1 of 1 segment needs a look'],
  ['?show=personas', 'Runners, Device: phone: 75.0 % of them, 25.0 % of all others'],
  ['?show=personas&segment=loyal', 'loyal, Device: desktop: 75.0 % of them, 25.0 % of all others'],
  ['?show=quality', '75.0 % of 100 events are counted'],
  ['?show=satisfaction', 'NPS +33.0 (+2.0 to +64.0)'],
])('%s is drawn under what it found, and its table has the figures', async (address, finding) => {
  open(address)
  const drawing = await studio.find('.drawing-svg')
  expect(drawing.getAttribute('aria-label')).not.toBe('')
  const title = studio.page.querySelector('h2')?.textContent
  expect(title?.replaceAll('\u00a0', ' ')).toBe(finding)
  ;(await studio.button('Table')).click()
  await studio.find('.table tbody tr')
  expect(studio.page.querySelector('.drawing-svg')).toBeNull()
})

test('a term by a name that every object has is shown as text like any other', async () => {
  open('?where=constructor:x')
  await until(() => {
    const terms = [...studio.page.querySelectorAll<HTMLInputElement>('.report-term input')]
    expect(terms.map(({ value }) => value)).toEqual(['x'])
  })
})

test('the slider tells what each stage had on a day, by keyboard and in words', async () => {
  open('')
  const slider = await studio.find<HTMLInputElement>('.cursor')
  expect(slider.getAttribute('aria-valuetext')).toBe('20 Nov 2026, Awareness 7, Decision 3')
  slider.value = '1'
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() =>
    expect(slider.getAttribute('aria-valuetext')).toBe('21 Nov 2026, Awareness 0, Decision 0'),
  )
})

test('a funnel is asked for with its steps, which stay in the address with the period', async () => {
  open('?show=funnel&days=7')
  ;(await studio.button('Add a step')).click()
  const added = await until(() => {
    const field = studio.page.querySelectorAll<HTMLInputElement>('.funnel-step input')[2]
    if (!field) throw new Error('There is no third step.')
    return field
  })
  const ask = await studio.button('Show the funnel')
  expect((ask as HTMLButtonElement).disabled).toBe(true)
  added.value = 'refund'
  added.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() => expect((ask as HTMLButtonElement).disabled).toBe(false))
  ask.click()
  await until(() =>
    expect(Object.fromEntries(new URLSearchParams(location.search))).toEqual({
      ...{ show: 'funnel', days: '7', order: 'loose', hours: '168' },
      steps: 'page_view,purchase,refund',
    }),
  )
})

test('a step of a funnel is asked for with its details', async () => {
  open('?show=funnel&days=7', REPORTS, {
    'GET /api/sites/shop/vocabulary': {
      events: [
        { type: 'page_view', visitors: 9, properties: [{ path: 'page.path', values: ['/a'] }] },
      ],
      traits: [],
    },
  })
  const [more] = await until(() => {
    const found = [...studio.page.querySelectorAll<HTMLButtonElement>('.funnel-details .rule-more')]
    if (found.length === 0) throw new Error('There is no step.')
    return found
  })
  await until(() => expect(studio.page.querySelector('option[value=page_view]')).not.toBeNull())
  more?.click()
  await studio.find('.funnel-details .rule-detail')
  ;(await studio.button('Show the funnel')).click()
  await until(() =>
    expect(JSON.parse(new URLSearchParams(location.search).get('steps') ?? '')).toEqual([
      { event: 'page_view', where: { prop: 'page.path', op: 'equals', value: '/a' } },
      { event: 'purchase' },
    ]),
  )
})

test('what counts as a touchpoint, and before which move, is chosen and shared', async () => {
  const asked: { query: object }[] = []
  open('?show=touchpoints&days=7', REPORTS, {
    'GET /api/sites/shop/shared-reports': { shared: [] },
    'POST /api/sites/shop/shared-reports': (body: { query: object }) => {
      asked.push(body)
      return { shared: {}, link: '' }
    },
  })
  const choose = async (place: number, value: string) => {
    const field = await until(() => {
      const found = studio.page.querySelectorAll<HTMLSelectElement>('.report-terms select')[place]
      if (!found) throw new Error('There is no such choice.')
      return found
    })
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => expect(decodeURIComponent(location.search)).toContain(`=${value}`))
  }
  await choose(0, 'page')
  await choose(1, 'stage:awareness/decision')
  ;(await studio.button('Share…')).click()
  ;(await studio.button('Make a link')).click()
  await until(() =>
    expect(asked).toMatchObject([{ query: { by: 'page', before: 'stage:awareness/decision' } }]),
  )
})

test.each([
  ['?show=loyalty', 'loyalty'],
  ['?show=pain-points', 'pain-points'],
])('%s stands under a skeleton while it loads', async (address, name) => {
  open(address, { [name]: () => new Promise(() => {}) })
  await studio.button('Share…')
  await studio.find('.skeleton')
})

test('costs are asked with, and this browser remembers them', async () => {
  const keep = createHere()
  const asked: object[] = []
  const shares = {
    'GET /api/sites/shop/shared-reports': { shared: [] },
    'POST /api/sites/shop/shared-reports': (body: { query: object }) => {
      asked.push(body.query)
      return { shared: {}, link: '' }
    },
  }
  open('?show=segments', REPORTS, shares, keep)
  const field = await studio.find<HTMLInputElement>('.funnel-form input')
  field.value = '2000'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  ;(await studio.button('Show what came back')).click()
  ;(await studio.button('Share…')).click()
  ;(await studio.button('Make a link')).click()
  await until(() => expect(asked).toMatchObject([{ costs: '{"*":2000}' }]))
  studio.stop()
  open('?show=segments', REPORTS, {}, keep)
  expect((await studio.find<HTMLInputElement>('.funnel-form input')).value).toBe('2000')
})

test('another segment of the funnel has its own finding', async () => {
  open('?show=funnel')
  const choice = await studio.find<HTMLSelectElement>('.report-filter select')
  choice.value = 'runner'
  choice.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => expect(studio.page.textContent).toContain('20 visitors'))
})

test.each([
  ['', 'stages', { ...REPORTS.stages, days: [] }, 'Nobody was in a stage'],
  ['?show=satisfaction', 'satisfaction', { ...FRAME, rows: [] }, 'Nobody answered a survey'],
  ['?show=pain-points', 'pain-points', { ...REPORTS['pain-points'], rows: [] }, 'No page had'],
  ['?show=loyalty', 'loyalty', { ...REPORTS.loyalty, rows: [] }, 'Nobody met an experience a week'],
  ['?show=loyalty', 'loyalty', toRefusal(403, 'ROLE_TOO_LOW'), 'Message of ROLE_TOO_LOW.'],
  ['?show=paths', 'paths', toRefusal(403, 'ROLE_TOO_LOW'), 'Message of ROLE_TOO_LOW.'],
])('%s without anything to draw says why', async (address, name, answer, words) => {
  open(address, { [name]: answer })
  await until(() => expect(studio.page.textContent).toContain(words))
  expect(studio.page.querySelector('.drawing')).toBeNull()
})

test('a report is shared as it is asked for now, and the list tells what has a link', async () => {
  const asked: unknown[] = []
  const shared: object[] = []
  open('?show=funnel&days=7', REPORTS, {
    'GET /api/sites/shop/shared-reports': () => ({ shared }),
    'POST /api/sites/shop/shared-reports': (body: { report: string; query: object }) => {
      asked.push(body)
      const one = { ...body, id: 'x', at: 0, by: 'ana@shop.example', until: 86_400_000 }
      shared.push(one)
      return { shared: one, link: 'https://segue.example/shared#t' }
    },
  })
  ;(await studio.button('Share…')).click()
  ;(await studio.button('Make a link')).click()
  await until(() => expect(studio.page.textContent).toContain('https://segue.example/shared#t'))
  expect(asked).toEqual([
    {
      ...{ report: 'funnel', days: 30 },
      query: {
        ...{ steps: 'page_view,purchase', order: 'loose', hours: 168 },
        ...{ from: '2026-11-15T00:00:00.000Z', until: '2026-11-22T00:00:00.000Z' },
      },
    },
  ])
  await until(() => expect(studio.page.textContent).toContain('Funnel, 15 Nov 2026 to 22 Nov 2026'))
})

test('who may only look shares nothing', async () => {
  const [site] = SIGNED_IN.sites
  open('', REPORTS, { 'GET /api/session': { ...SIGNED_IN, sites: [{ ...site, role: 'viewer' }] } })
  await studio.find('.drawing')
  expect(studio.page.textContent).not.toContain('Share…')
})
