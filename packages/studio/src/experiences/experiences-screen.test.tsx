// @vitest-environment happy-dom
import type { SiteConfig } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { PUBLISHED, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import './experiences-screen.tsx'

let rendered: Rendered
let saved: SiteConfig | undefined
afterEach(() => {
  rendered.stop()
  saved = undefined
})

const [HERO] = PUBLISHED.config.experiences
const SCRIPT = { kind: 'script', target: { selector: 'h1' }, name: 'spin', args: { deep: [1] } }
const CONFIG = {
  ...PUBLISHED.config,
  experiences: [
    HERO!,
    { ...HERO!, id: 'late', name: 'Late', schedule: { from: '2027-01-01T00:00' } },
    {
      ...{ ...HERO!, id: 'odd', name: 'Odd', state: 'paused' },
      variants: [{ id: 'a', name: 'A', changes: [SCRIPT] }],
    },
  ],
} as unknown as SiteConfig

function open(answers: object = {}): void {
  rendered = renderStudio('/experiences', {
    'GET /api/sites/shop/config': { ...PUBLISHED, config: CONFIG },
    'POST /api/sites/shop/draft': (body: { config: SiteConfig }) => {
      saved = body.config
      return { draft: { revision: 1, at: 0, by: 'ana@shop.example', base: 4, ...body } }
    },
    ...answers,
  })
}

function hasText(text: string): Promise<void> {
  return until(() => expect(rendered.page.textContent?.replaceAll('\u00a0', ' ')).toContain(text))
}

async function press(label: string): Promise<void> {
  ;(await rendered.find<HTMLButtonElement>(`[aria-label="${label}"]`)).click()
}

async function type(selector: string, text: string): Promise<void> {
  const field = await rendered.find<HTMLInputElement>(selector)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

async function save(): Promise<SiteConfig> {
  const button = await rendered.button('Save to the draft')
  await until(() => expect(button.disabled).toBe(false))
  button.click()
  return until(() => {
    expect(saved).toBeDefined()
    return saved as SiteConfig
  })
}

const order = () =>
  [...rendered.page.querySelectorAll('.experience h3')].map((name) =>
    name.firstChild?.textContent?.trim(),
  )

test.each([
  ['where it stands', 'Scheduled'],
  ['for whom and where', 'All visitors on every page'],
  ['what it shows', 'Shows Bold hero or Calm hero'],
  ['its goal', 'goal Order'],
])('the list tells of an experience %s', async (_, text) => {
  open()
  await hasText(text)
})

test('arrow keys change the order, and undo takes that back', async () => {
  open()
  const handle = await rendered.find('[aria-label^="Place 1: Home hero"]')
  handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
  await until(() => expect(order()).toEqual(['Late', 'Home hero', 'Odd']))
  await hasText('Home hero is at place 2')
  ;(await rendered.button('Undo')).click()
  await until(() => expect(order()).toEqual(['Home hero', 'Late', 'Odd']))
})

test.each([
  ['Pause Home hero', 0, 'paused'],
  ['Resume Odd', 2, 'running'],
  ['Archive Odd', 2, 'archived'],
])('%s is saved to the draft', async (label, index, state) => {
  open()
  await press(label)
  expect((await save()).experiences[index]?.state).toBe(state)
})

test('a copy is a draft of its own', async () => {
  open()
  await press('Duplicate Home hero')
  expect((await save()).experiences[1]).toMatchObject({
    ...{ id: 'hero-2', name: 'Home hero (copy)', state: 'draft' },
    variants: HERO?.variants,
  })
})

test('a template becomes an experience whose change is edited by form', async () => {
  open()
  await press('Take A banner')
  await hasText('Change 1: Insert')
  await type('.change > .form-grid > .field textarea', '<p>Sale <a href="/sale">here</a></p>')
  expect((await save()).experiences[3]).toMatchObject({
    id: 'banner',
    variants: [
      {
        changes: [
          {
            nodes: [
              {
                tag: 'p',
                children: [
                  'Sale ',
                  { tag: 'a', attributes: { href: '/sale' }, children: ['here'] },
                ],
              },
            ],
          },
        ],
      },
    ],
  })
})

test('HTML that is none is told, and what was readable stays', async () => {
  open()
  await press('Take A banner')
  await type('.change > .form-grid > .field textarea', '<p>Sale')
  await hasText('every element has to be closed')
  expect(JSON.stringify((await save()).experiences[3])).toContain('Free delivery this week')
})

test('a change without a form is JSON, and an edit beside it leaves it as it was', async () => {
  open()
  await press('Edit Odd')
  const json = await rendered.find<HTMLTextAreaElement>('textarea')
  expect(JSON.parse(json.value)).toEqual(SCRIPT)
  await type('.form-grid input', 'Even')
  const { name, variants } = (await save()).experiences[2]!
  expect([name, variants[0]?.changes]).toEqual(['Even', [SCRIPT]])
})

test('what the check refuses is told at its field, with what to do', async () => {
  const issue = {
    ...{ code: 'CONFIG_PAGES_INVALID', path: 'experiences[0].variants[0].name' },
    ...{ received: '""', expected: 'a name', remedy: 'Give it a name.' },
  }
  open({ 'POST /api/sites/shop/config/check': { issues: [issue], findings: [] } })
  await press('Edit Home hero')
  await hasText('1 thing to mend')
  const field = await rendered.find<HTMLInputElement>('.variant [aria-invalid="true"]')
  expect(field.value).toBe('Bold hero')
  expect(field.closest('.field')?.textContent).toContain('Give it a name.')
})

test('an audience is chosen, said in words, and taken back', async () => {
  open()
  await press('Edit Home hero')
  ;(await rendered.button('Only a segment')).click()
  await hasText('Visitors who are in Runners')
  ;(await rendered.button('Back to: All visitors')).click()
  await until(() =>
    expect(rendered.page.querySelectorAll('.rule-starts').length).toBeGreaterThan(2),
  )
})

test('without experiences it says so, and offers templates', async () => {
  const config = { ...CONFIG, experiences: [] }
  open({ 'GET /api/sites/shop/config': { ...PUBLISHED, config } })
  await hasText('No experiences yet')
  await hasText('A headline, tested')
})

test('a collector that refuses is told, with a way to try again', async () => {
  open({ 'GET /api/sites/shop/config': () => toRefusal(403, 'FORBIDDEN') })
  await hasText('Message of FORBIDDEN.')
  await rendered.button('Try again')
})

test('what was decided last stands at the experience; a test that goes on is decided no longer', async () => {
  const toConclusion = (experience: string, kind: string) => ({
    ...{ id: `${experience} ${kind}`, experience, kind, note: '', at: 0, by: 'a', version: 1 },
    found: null,
  })
  open({
    'GET /api/sites/shop/conclusions': {
      conclusions: [
        toConclusion('late', 'keep_testing'),
        toConclusion('hero', 'roll_back'),
        toConclusion('hero', 'keep_testing'),
        toConclusion('late', 'promote'),
      ],
    },
  })
  await hasText('Decided: Roll back')
  const rows = [...rendered.page.querySelectorAll('.experience .segment-name')]
  expect(rows.map(({ textContent }) => textContent?.includes('Decided'))).toEqual([
    ...[true, false, false],
  ])
})
