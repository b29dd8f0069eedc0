// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createHere, type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { PUBLISHED, SIGNED_IN, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import './audiences-screen.tsx'

let rendered: Rendered
afterEach(() => rendered.stop())

const COUNT = 'POST /api/sites/shop/audiences/count'
const CHECK = 'POST /api/sites/shop/config/check'
const COUNTED = {
  asOf: 0,
  ...{ all: 200, known: 500, next: null },
  visitors: 200,
  segments: [
    { segment: 'runner', visitors: 50 },
    { segment: 'regular', visitors: 8 },
  ],
  rules: Array(60).fill(20),
  overlap: [{ segment: 'regular', visitors: 5 }],
  outside: { visitor: 'bob', events: 2, lastAt: 0, lacks: ['1 more for: did view_item'] },
}
const FINDING = {
  ...{ code: 'SEGMENT_OVERLAPPING', path: 'segments[0]', about: ['runner', 'regular'] },
  ...{ text: 'They overlap.', witness: { visitor: 'w', events: [{ at: 0, type: 'purchase' }] } },
}
const ANSWERS = { [COUNT]: COUNTED, [CHECK]: { issues: [], findings: [FINDING] } }

function open(answers: object = {}, keep = createHere()): Rendered {
  rendered = renderStudio('/audiences', { ...ANSWERS, ...answers }, keep)
  return rendered
}

function hasText(text: string): Promise<void> {
  return until(() => expect(rendered.page.textContent?.replaceAll('\u00a0', ' ')).toContain(text))
}

async function edit(name = 'Runners'): Promise<void> {
  const button = await rendered.find<HTMLButtonElement>(`[aria-label="Edit ${name}"]`)
  button.click()
}

test.each([
  ['its rule as a sentence', 'Visitors who viewed a product at least 3 times'],
  ['its visitors and their share', '50, 25.0 %'],
  ['whom the count is about', 'Of the 200 most recent visitors; the store knows 500.'],
  ['what the linter says', 'They overlap.'],
  ['who shows it', 'Made up to show it: a visitor who bought.'],
  ['where it is used', 'Used nowhere yet'],
  ['a template with its visitors', 'Cart abandoned'],
])('the list tells of a segment %s', async (_, text) => {
  open()
  await hasText(text)
})

test('without segments it says so, and offers sample data and templates', async () => {
  open({
    'GET /api/sites/shop/config': { ...PUBLISHED, config: { ...PUBLISHED.config, segments: [] } },
  })
  await hasText('No segments yet')
  await hasText('npm start -- --sample')
  await hasText('High intent')
})

test('the builder tells counts per line, overlap, and why somebody is not in it', async () => {
  open()
  await edit()
  await hasText('20 match')
  await hasText('10.0 % are also in Regulars')
  await hasText('1 more for: did view_item')
})

test('counting that takes long tells how far it is, and what was counted when it is stopped', async () => {
  let isHeld = true
  const asked: unknown[] = []
  open({
    [COUNT]: (body: { from?: number; asOf?: number }) => {
      asked.push([body.from, body.asOf])
      if (body.from === undefined) return { ...COUNTED, asOf: 7, all: 2_000, next: 200 }
      return isHeld ? new Promise(() => {}) : { ...COUNTED, all: 2_000, visitors: 1_800 }
    },
  })
  await hasText('200 of 2,000 visitors, about')
  const bar = await rendered.find<HTMLProgressElement>('progress')
  expect([bar.value, bar.max]).toEqual([200, 2_000])
  expect(rendered.page.querySelector('.segment-count')?.textContent).toBe('not counted')
  ;(await rendered.button('Stop')).click()
  await hasText('Stopped after 200 visitors.')
  await hasText('50, 25.0 %')
  await hasText('Of the 200 most recent visitors')
  isHeld = false
  ;(await rendered.button('Start again')).click()
  await hasText('100, 5.0 %')
  expect(rendered.page.querySelector('progress')).toBeNull()
  expect(asked).toEqual([
    [undefined, undefined],
    [200, 7],
    [undefined, undefined],
    [200, 7],
  ])
})

test('what only browsers know is no 0: it cannot be counted, per line and as a whole', async () => {
  const [runner] = PUBLISHED.config.segments
  const zone = { trait: 'geo.timeZone', op: 'equals', value: 'Europe/Oslo' }
  const segments = [{ ...runner, when: { all: [runner?.when, zone] } }]
  open({
    'GET /api/sites/shop/config': { ...PUBLISHED, config: { ...PUBLISHED.config, segments } },
    [COUNT]: { ...COUNTED, segments: [{ segment: 'runner', visitors: 0 }], rules: [0, 20, 0] },
  })
  const size = await rendered.find('.segment-count')
  await until(() => expect(size.textContent).toBe('cannot be counted'))
  await edit()
  await hasText('20 match')
  await hasText('cannot be counted: only browsers know time zone')
  await hasText('Who is not in it cannot be said')
  expect(rendered.page.querySelectorAll('.rule-count')).toHaveLength(2)
})

test('a line that has no controls is its sentence, and JSON that is none leaves it as it was', async () => {
  const sequence = [{ event: 'search' }, { event: 'purchase' }]
  const segments = [{ id: 'odd', name: 'Odd', when: { sequence } }]
  open({
    'GET /api/sites/shop/config': { ...PUBLISHED, config: { ...PUBLISHED.config, segments } },
  })
  await edit('Odd')
  await hasText('Nothing of it is lost.')
  ;(await rendered.find<HTMLButtonElement>('[aria-label="Edit as JSON: Line 1"]')).click()
  const text = await rendered.find<HTMLTextAreaElement>('textarea')
  expect(JSON.parse(text.value)).toEqual({ sequence })
  text.value = '{'
  ;(await rendered.button('Apply')).click()
  await hasText('This is not JSON.')
  expect(rendered.page.querySelector('.builder-sentence')?.textContent).toContain('searched')
})

test('a rule that cannot be published yet is told, and where', async () => {
  const issues = [{ code: 'X', path: 'segments[0].when', remedy: 'Name an event.' }]
  const error = { code: 'CONFIG_INVALID', message: 'It has issues.', remedy: '', issues }
  open({ [COUNT]: () => Response.json({ error }, { status: 400 }) })
  await hasText('The rule is not finished. segments[0].when: Name an event.')
})

test.each([
  ['viewer', [true, true]],
  ['editor', [false, true]],
  ['publisher', [false, false]],
])('a %s may do as much with the draft as the role allows', async (role, disabled) => {
  const sites = [{ ...SIGNED_IN.sites[0], role }]
  open({ 'GET /api/session': { ...SIGNED_IN, sites } })
  ;(await rendered.find<HTMLButtonElement>('[aria-label="Take Engaged"]')).click()
  await rendered.find('.builder')
  const buttons = [await rendered.button('Save to the draft'), await rendered.button('Publish…')]
  expect(buttons.map((button) => button.disabled)).toEqual(disabled)
})

test('a draft that somebody else saved is shown in place of mine when I say so', async () => {
  const theirs = {
    ...PUBLISHED.config,
    segments: [{ ...PUBLISHED.config.segments[0], name: 'Theirs' }],
  }
  let saved = false
  const shared = { revision: 3, config: theirs, base: 4, at: 0, by: 'bo@shop.example' }
  open({
    'GET /api/sites/shop/draft': () => ({ draft: saved ? shared : null }),
    'POST /api/sites/shop/draft': () => {
      saved = true
      return toRefusal(409, 'DRAFT_NOT_CURRENT')
    },
  })
  ;(await rendered.find<HTMLButtonElement>('[aria-label="Take Engaged"]')).click()
  ;(await rendered.button('Save to the draft')).click()
  ;(await rendered.button('Drop mine, show theirs')).click()
  await rendered.find('[aria-label="Edit Theirs"]')
  await hasText('last saved by bo@shop.example')
})

test.each<[string, object, string, string]>([
  ['is there again after a reload', {}, 'Edit Engaged', 'Not saved yet'],
  [
    'does not undo what was published meanwhile',
    { 'GET /api/sites/shop/config': { ...PUBLISHED, version: 5 } },
    'Edit Runners',
    'As published in version 5',
  ],
])('what was not saved %s', async (_, meanwhile, label, state) => {
  const keep = createHere()
  open({}, keep)
  ;(await rendered.find<HTMLButtonElement>('[aria-label="Take Engaged"]')).click()
  await rendered.find('.builder')
  rendered.stop()
  open(meanwhile, keep)
  await rendered.find(`[aria-label="${label}"]`)
  await hasText(state)
})

test('discarding brings back what is published, also where nothing was saved', async () => {
  open()
  await edit()
  ;(await rendered.find<HTMLButtonElement>('[aria-label="Duplicate: Line 1"]')).click()
  await until(() => expect(rendered.page.querySelectorAll('.rule-line')).toHaveLength(2))
  ;(await rendered.button('Discard the draft')).click()
  const sure = await rendered.find<HTMLButtonElement>('dialog .button-main')
  sure.click()
  await edit()
  await hasText('As published in version 4')
  expect(rendered.page.querySelectorAll('.rule-line')).toHaveLength(1)
})

test('the id of another segment is not taken, and that segment stays as it was', async () => {
  open()
  ;(await rendered.find<HTMLButtonElement>('[aria-label="Take Engaged"]')).click()
  await rendered.find('.builder')
  const id = rendered.page.querySelectorAll<HTMLInputElement>('.builder-names input')[1]!
  id.value = 'runner'
  id.dispatchEvent(new Event('input', { bubbles: true }))
  await hasText('Another segment has the id runner.')
  expect(id.value).toBe('engaged')
  ;(await rendered.button('All audiences')).click()
  await hasText('Visitors who viewed a product at least 3 times')
})
