// @vitest-environment happy-dom
import type { SiteConfig } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { PUBLISHED } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import '../audiences/audiences-screen.tsx'
import './journey-screen.tsx'

let rendered: Rendered
let saved: SiteConfig | undefined
let asked: URLSearchParams | undefined
afterEach(() => {
  rendered.stop()
  saved = undefined
})

const CONFIG = {
  ...PUBLISHED.config,
  journey: {
    stages: [
      { id: 'awareness', name: 'Awareness' },
      { id: 'decision', name: 'Decision', enter: { segment: 'runner' } },
      { id: 'away', name: 'Away', lapseAfterDays: 30 },
    ],
  },
  segments: [
    ...PUBLISHED.config.segments,
    { id: 'deciders', name: 'Deciders', when: { stage: 'decision' } },
  ],
} as unknown as SiteConfig

const DECISION = {
  ...{ stage: 'decision', visitors: 9, began: 9, came: 0, went: 2, stayed: 7, back: 1, lapsed: 0 },
  hoursMedian: 72,
}
const STAGES = {
  ...{ asOf: 0, from: 0, until: 1, zone: 'UTC', days: [] },
  stages: [DECISION, { ...DECISION, stage: 'awareness', stayed: 21 }],
  moves: [{ from: 'decision', to: 'awareness', cause: 'exit', visitors: 2, moves: 2, share: 1 }],
}

const MOVE = { from: 'awareness', to: 'decision', visitors: 5, moves: 6, hoursMedian: 2 }
const BACK = { ...MOVE, from: 'decision', to: 'awareness', visitors: 1 }
const TOUCHPOINTS = {
  ...{ asOf: 0, from: 0, until: 1, zone: 'UTC', conversions: 8, untouched: 1 },
  rows: [{ touchpoint: 'search', visitors: 9, converted: 7 }],
}

function open(moves: readonly object[] = []): void {
  rendered = renderStudio('/journey', {
    'GET /api/sites/shop/config': { ...PUBLISHED, config: CONFIG },
    'GET /api/sites/shop/reports/stages': (_: unknown, query: URLSearchParams) => {
      asked = query
      return {
        ...STAGES,
        ...(query.get('compare') === 'previous' && {
          compared: { ...STAGES, stages: [{ ...DECISION, stayed: 5 }] },
        }),
      }
    },
    'GET /api/sites/shop/reports/transitions': {
      asOf: 0,
      from: 0,
      until: 1,
      zone: 'UTC',
      rows: moves,
    },
    'GET /api/sites/shop/reports/touchpoints': (_: unknown, query: URLSearchParams) =>
      query.get('by') === 'channel'
        ? TOUCHPOINTS
        : { ...TOUCHPOINTS, rows: [{ touchpoint: '/<b>', visitors: 9, converted: 2 }] },
    'POST /api/sites/shop/draft': (body: { config: SiteConfig }) => {
      saved = body.config
      return { draft: { revision: 1, at: 0, by: 'ana@shop.example', base: 4, ...body } }
    },
  })
}

function hasText(text: string): Promise<void> {
  return until(() => expect(rendered.page.textContent).toContain(text))
}

async function saveStages(): Promise<SiteConfig['journey']['stages']> {
  const button = await rendered.button('Save to the draft')
  await until(() => expect(button.disabled).toBe(false))
  button.click()
  return until(() => {
    expect(saved).toBeDefined()
    return (saved as SiteConfig).journey.stages
  })
}

test.each([
  ['where everybody begins', 'Everybody begins here.'],
  ['who comes in, as a sentence', 'Come in: who are in Runners'],
  ['who lapsed', 'who did nothing for 30 days'],
  ['its visitors, and their share', '7 visitors in 30 days, 25.0 %'],
  ['who was there before', '5 in the 30 days before'],
  ['how long they stay', 'They stay 3 days, as the median'],
  ['where they went', 'Moves on: 0, back: 2, away: 0'],
  ['that nothing is shown there', 'No experience is for this stage.'],
])('a column tells %s', async (_, text) => {
  open()
  await hasText(text)
})

test('a stage is added with a rule of its own', async () => {
  open()
  ;(await rendered.button('Add a stage')).click()
  ;(await rendered.button('Only a segment')).click()
  expect((await saveStages())[3]).toEqual({
    ...{ id: 'stage', name: 'New stage' },
    enter: { segment: 'runner' },
  })
})

test('a stage is renamed and moved, and undo takes back one step at a time', async () => {
  open()
  ;(await rendered.button('Edit Decision')).click()
  const name = await rendered.find<HTMLInputElement>('.form-grid input')
  name.value = 'Choice'
  name.dispatchEvent(new Event('input', { bubbles: true }))
  ;(await rendered.button('Later')).click()
  ;(await rendered.button('Undo')).click()
  expect((await saveStages()).map((stage) => stage.name)).toEqual(['Awareness', 'Choice', 'Away'])
})

test('a stage that a rule asks for stays, another one goes', async () => {
  open()
  ;(await rendered.button('Edit Decision')).click()
  expect((await rendered.button('Remove the stage')).disabled).toBe(true)
  await hasText('Rules ask for it')
  ;(await rendered.button('Edit Away')).click()
  await until(() =>
    expect(rendered.page.querySelector<HTMLInputElement>('.form-grid input')?.value).toBe('Away'),
  )
  ;(await rendered.button('Remove the stage')).click()
  expect((await saveStages()).map(({ id }) => id)).toEqual(['awareness', 'decision'])
})

test('moves are drawn with what stands out in words, and have a table', async () => {
  open([MOVE])
  const drawing = await rendered.find('.flow')
  expect(drawing.getAttribute('aria-label')).toBe(
    'Most went from Awareness to Decision: 5 visitors',
  )
  expect(drawing.querySelectorAll('.flow-band')).toHaveLength(1)
  ;(await rendered.button('Table')).click()
  const cells = await rendered.find('table')
  expect(cells.textContent).toContain('AwarenessDecision56')
})

test('where nobody moved nothing is drawn', async () => {
  open()
  await until(() => expect(rendered.page.textContent).toContain('Nobody moved'))
  expect(rendered.page.querySelector('.flow[aria-label^="Most went"]')).toBeNull()
})

test('a band that is pressed says what it is as a rule, and becomes a segment of the draft', async () => {
  open([MOVE, BACK])
  const band = await rendered.find('.flow-band-back')
  band.dispatchEvent(new Event('click', { bubbles: true }))
  await hasText('Decision to Awareness: 1 visitor')
  await hasText('who moved in the journey (from is "Decision" and to is "Awareness")')
  await hasText('That is whom the band counts.')
  ;(await rendered.button('Make the audience')).click()
  await rendered.find('.builder')
  const names = rendered.page.querySelectorAll<HTMLInputElement>('.builder-names input')
  expect([...names].map(({ value }) => value).slice(0, 2)).toEqual([
    'Decision to Awareness',
    'moved-decision-awareness',
  ])
})

test('by keyboard the slider goes from band to band, and Enter picks one', async () => {
  open([MOVE, BACK])
  const slider = await rendered.find<HTMLInputElement>('.cursor')
  expect(slider.getAttribute('aria-valuetext')).toContain('Awareness to Decision: 5 visitors')
  slider.value = '1'
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() =>
    expect(slider.getAttribute('aria-valuetext')).toContain('Decision to Awareness: 1 visitor'),
  )
  slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  await hasText('from is "Decision"')
})

test('what visitors met before a stage is drawn, and what a rule cannot say of it is told', async () => {
  open()
  await hasText('Met most before a move: Search before Decision: 7 visitors')
  ;(await rendered.button('Make an audience of them…')).click()
  await hasText('whose source is "search"')
  await hasText('A rule knows only the newest way a visitor came by')
  ;(await rendered.button('Cancel')).click()
  ;(await rendered.button('Pages')).click()
  await hasText('Met most before a move: /<b> before Decision: 2 visitors')
  ;(await rendered.button('Make an audience of them…')).click()
  await hasText('who viewed a page (page is "/<b>")')
  await hasText('A rule cannot say “before the first move”')
})

test('the journey counts in the period of the overview: days back from now', async () => {
  open()
  await hasText('7 visitors in 30 days')
  const [from, until] = ['from', 'until'].map((name) => Date.parse(asked?.get(name) ?? ''))
  expect((until ?? 0) - (from ?? 0)).toBe(30 * 86_400_000)
})
