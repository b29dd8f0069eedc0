// @vitest-environment happy-dom
import type { SiteConfig } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { PUBLISHED } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import './journey-screen.tsx'

let rendered: Rendered
let saved: SiteConfig | undefined
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

function open(moves: readonly object[] = []): void {
  rendered = renderStudio('/journey', {
    'GET /api/sites/shop/config': { ...PUBLISHED, config: CONFIG },
    'GET /api/sites/shop/reports/stages': (_: unknown, query: URLSearchParams) => ({
      ...STAGES,
      ...(query.get('compare') === 'previous' && {
        compared: { ...STAGES, stages: [{ ...DECISION, stayed: 5 }] },
      }),
    }),
    'GET /api/sites/shop/reports/transitions': {
      asOf: 0,
      from: 0,
      until: 1,
      zone: 'UTC',
      rows: moves,
    },
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
  open([{ from: 'awareness', to: 'decision', visitors: 5, moves: 6, hoursMedian: 2 }])
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
  expect(rendered.page.querySelector('.flow')).toBeNull()
})
