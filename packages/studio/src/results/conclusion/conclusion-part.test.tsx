// @vitest-environment happy-dom
import type { SiteConfig } from '@segue/protocol'
import type { Conclusion, WantedConclusion } from '@segue/protocol/api'
import { afterEach, expect, test } from 'vitest'
import { keepUnsaved } from '../../draft/unsaved.ts'
import { toJudged, toLead } from '../../testing/judged.ts'
import { createHere, type Rendered, renderStudio } from '../../testing/render-studio.tsx'
import { PUBLISHED, SIGNED_IN, toRefusal } from '../../testing/stand-in-collector.ts'
import { until } from '../../testing/until.ts'
// Loaded before, so that the first test need not wait for it.
import '../results-screen.tsx'

let rendered: Rendered
let drafts: { config: SiteConfig; base: number; revision: number }[] = []
let wanted: WantedConclusion[] = []
let kept: Conclusion[] = []
afterEach(() => {
  rendered.stop()
  drafts = []
  wanted = []
  kept = []
})

const FRAME = { asOf: 0, from: 0, until: 1, zone: 'UTC' }
const JUDGED = toJudged({ code: 'variant_better', lead: toLead() })
const RECORD: Conclusion = {
  ...{ id: 'c1', experience: 'hero', kind: 'keep_testing', note: '<b>Wait</b>', at: 0, version: 3 },
  by: 'bob@shop.example',
  found: null,
}

async function open({ answers = {}, keep = createHere() } = {}) {
  const row = { experience: 'hero', segment: '*', revenue: 0 }
  rendered = renderStudio(
    '/results',
    {
      'GET /api/sites/shop/reports/segment-variant': {
        ...FRAME,
        rows: ['control', 'bold'].map((arm) => ({
          ...{ ...row, arm, visitors: 900, converted: 90, conversions: 90 },
        })),
      },
      'GET /api/sites/shop/reports/experiments': {
        ...{ ...FRAME, inference: 'anytime', level: 0.95, rows: [JUDGED] },
      },
      'GET /api/sites/shop/conclusions': () => ({ conclusions: kept }),
      'POST /api/sites/shop/conclusions': (body: WantedConclusion) => {
        wanted.push(body)
        const { baseline, variants, judgement, goals, days } = JUDGED
        const found = { inference: 'anytime', level: 0.95, days, baseline, variants, judgement }
        const conclusion = {
          ...{ ...RECORD, ...body, id: `c${wanted.length + 1}` },
          found: { ...found, goal: goals[0] ?? null },
        } as Conclusion
        kept = [conclusion, ...kept]
        return { conclusion }
      },
      'POST /api/sites/shop/draft': (body: (typeof drafts)[number]) => {
        drafts.push(body)
        return { draft: { at: 0, by: 'ana@shop.example', ...body, revision: body.revision + 1 } }
      },
      ...answers,
    },
    keep,
  )
  await rendered.find('.card')
}

const press = async (text: string) => (await rendered.button(text)).click()
const text = () => rendered.page.textContent?.replaceAll('\u00a0', ' ') ?? ''

test('nothing decided says so; to keep testing is a record with note and figures, and no draft', async () => {
  await open()
  expect(text()).toContain('Nothing is decided yet.')
  await press('Decide…')
  const note = await rendered.find<HTMLTextAreaElement>('dialog textarea')
  note.value = ' Look again <b>Friday</b> '
  note.dispatchEvent(new Event('input', { bubbles: true }))
  await press('Record it')
  await until(() => expect(text()).toContain('Look again <b>Friday</b>'))
  expect(wanted).toEqual([
    { experience: 'hero', kind: 'keep_testing', note: 'Look again <b>Friday</b>' },
  ])
  expect(text()).toContain(
    'It said then: Bold hero is better than Control: +44.4 % (+6.1 to +92.0)',
  )
  expect(rendered.page.querySelector('.conclusion table')?.textContent).toContain('130 of 900')
  expect(drafts).toEqual([])
})

test('to promote saves a draft with the variant that leads alone, and leads there', async () => {
  await open()
  await press('Decide…')
  await press('Promote')
  await press('Record it and open the draft')
  await until(() => expect(location.search).toBe('?open=hero'))
  expect(location.pathname).toBe('/studio/experiences')
  expect(wanted).toEqual([{ experience: 'hero', kind: 'promote', variant: 'bold', note: '' }])
  const [draft] = drafts
  expect(draft).toMatchObject({ base: PUBLISHED.version, revision: 0 })
  expect(draft?.config.experiences[0]?.variants.map(({ id }) => id)).toEqual(['bold'])
})

test('to roll back pauses it in what others have written in the draft', async () => {
  const theirs = { ...PUBLISHED.config, name: 'Theirs' }
  const draft = { revision: 7, config: theirs, base: 3, at: 0, by: 'bob@shop.example' }
  await open({ answers: { 'GET /api/sites/shop/draft': { draft } } })
  await press('Decide…')
  await press('Roll back')
  await press('Record it and open the draft')
  await until(() => expect(drafts).toHaveLength(1))
  expect(drafts[0]).toMatchObject({ base: 3, revision: 7, config: { name: 'Theirs' } })
  expect(drafts[0]?.config.experiences[0]?.state).toBe('paused')
})

test.each([
  [
    'somebody else was faster',
    { 'POST /api/sites/shop/draft': toRefusal(409, 'DRAFT_NOT_CURRENT') },
  ],
  [
    'the draft no longer has the experience',
    {
      'GET /api/sites/shop/draft': {
        draft: {
          ...{ revision: 1, base: 4, at: 0, by: 'bob' },
          config: { ...PUBLISHED.config, experiences: [] },
        },
      },
    },
  ],
])('where %s nothing is recorded, and the dialog says why', async (_, answers) => {
  await open({ answers })
  await press('Decide…')
  await press('Roll back')
  await press('Record it and open the draft')
  await rendered.find('dialog [role=alert]')
  expect(wanted).toEqual([])
})

test('edits that this browser has not saved are not lost to a decision', async () => {
  const keep = createHere()
  keepUnsaved(keep, 'shop', { start: '4 0', config: PUBLISHED.config })
  await open({ keep })
  await press('Decide…')
  await press('Promote')
  await press('Record it and open the draft')
  await until(() => expect(text()).toContain('DRAFT_UNSAVED_HERE'))
  expect([drafts, wanted]).toEqual([[], []])
})

test('what is handed over can be read and copied before and after it is recorded', async () => {
  await open()
  await press('Decide…')
  await press('Hand to developers')
  expect((await rendered.find('dialog code')).textContent).toContain('Build "Bold hero"')
  await press('Record it')
  await until(() => expect(text()).toContain('Hand to developers: Bold hero'))
  expect(rendered.page.querySelector('.conclusion code')?.textContent).toContain('"id": "bold"')
})

test('a viewer reads what was decided, earlier decisions folded up, and decides nothing', async () => {
  const sites = SIGNED_IN.sites.map((site) => ({ ...site, role: 'viewer' }))
  kept = [{ ...RECORD, id: 'c2', kind: 'roll_back' }, RECORD]
  await open({ answers: { 'GET /api/session': { ...SIGNED_IN, sites } } })
  expect(text()).toContain('bob@shop.example, 1 Jan 1970, 01:00, at version 3')
  expect(text()).toContain('It said then: nobody had met the experience')
  expect(rendered.page.querySelector('details .conclusion')?.textContent).toContain('Keep testing')
  expect(rendered.page.querySelector('[aria-label^="Decide"]')).toBeNull()
})

test('an experience that is gone keeps its record', async () => {
  const config = { ...PUBLISHED.config, experiences: [] }
  kept = [{ ...RECORD, kind: 'promote', variant: 'bold' }]
  await open({ answers: { 'GET /api/sites/shop/config': { ...PUBLISHED, config } } })
  expect(text()).toContain('Promote: bold')
  expect(rendered.page.querySelector('.conclusion a')).toBeNull()
})
