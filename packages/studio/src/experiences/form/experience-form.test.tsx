// @vitest-environment happy-dom
import type { SiteConfig } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../../testing/render-studio.tsx'
import { PUBLISHED } from '../../testing/stand-in-collector.ts'
import { until } from '../../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import '../experiences-screen.tsx'

let rendered: Rendered
afterEach(() => rendered.stop())

const [HERO] = PUBLISHED.config.experiences
const LATE = { ...HERO!, id: 'late', name: 'Late' }

/** Opens the form of the first experience; gives what is saved in the end. */
async function open(config: Partial<SiteConfig>): Promise<{ save: () => Promise<unknown> }> {
  let saved: SiteConfig | undefined
  rendered = renderStudio('/experiences', {
    'GET /api/sites/shop/config': { ...PUBLISHED, config: { ...PUBLISHED.config, ...config } },
    'POST /api/sites/shop/draft': (body: { config: SiteConfig }) => {
      saved = body.config
      return { draft: { revision: 1, at: 0, by: 'ana@shop.example', base: 4, ...body } }
    },
  })
  ;(await rendered.find('[aria-label="Edit Home hero"]')).click()
  return {
    async save() {
      const button = await rendered.button('Save to the draft')
      await until(() => expect(button.disabled).toBe(false))
      button.click()
      await until(() => expect(saved).toBeDefined())
      return saved?.experiences[0]
    },
  }
}

/** The control with a label, beside it or around it. */
function control(label: string): Promise<HTMLInputElement> {
  return until(() => {
    const labels = [...rendered.page.querySelectorAll('label')]
    const found = labels.find(({ textContent }) => textContent === label)
    const control = found?.control ?? found?.querySelector('input')
    if (!control) throw new Error(`There is no field ${label}.`)
    return control as unknown as HTMLInputElement
  })
}

async function fill(label: string, value: string): Promise<void> {
  enter(await control(label), value)
}

function enter(field: HTMLInputElement, value: string): void {
  field.value = value
  const isChoice = field.tagName === 'SELECT'
  field.dispatchEvent(new Event(isChoice ? 'change' : 'input', { bubbles: true }))
}

test('how often, after what, with which guardrails and where it counts are set by form', async () => {
  const goals = [...PUBLISHED.config.goals, { id: 'left', name: 'Left', event: 'leave' }]
  const { save } = await open({ goals, experiences: [HERO!, LATE] })
  await fill('How often a visitor sees it', 'days')
  await fill('Times at most', '3')
  await fill('Days', '14')
  ;(await rendered.button('Add a guardrail')).click()
  enter(await rendered.find('[aria-label="What is better, guardrail 1"]'), 'less')
  ;(await control('Late')).click()
  await fill('Counts where this element is, as a CSS selector', '#hero')
  await fill('Tag, such as h1', 'section')
  expect(await save()).toEqual({
    ...HERO,
    frequencyCap: { views: 3, within: { days: 14 } },
    guardrails: [{ goal: 'left', better: 'less' }],
    requires: ['late'],
    anchor: { selector: '#hero', fingerprint: { tag: 'section' } },
  })
})

test('what is emptied again leaves no trace in the site config', async () => {
  const anchor = { selector: '#hero', fingerprint: { tag: 'section' } }
  const full = { ...HERO!, anchor, requires: ['late'], guardrails: [{ goal: 'order' }] }
  const { save } = await open({ experiences: [{ ...full, frequencyCap: { views: 1 } }, LATE] })
  await fill('How often a visitor sees it', 'always')
  await fill('Tag, such as h1', '')
  await fill('Counts where this element is, as a CSS selector', '')
  ;(await rendered.find('[aria-label="Remove guardrail 1"]')).click()
  ;(await control('Late')).click()
  expect(await save()).toEqual(HERO)
})

test('another selector keeps what the element looks like, and forgets other ways to it', async () => {
  const fingerprint = { tag: 'h1', attributes: { id: 'a' } }
  const anchor = { selector: 'h1', fingerprint, or: [{ selector: '.title' }] }
  const { save } = await open({ experiences: [{ ...HERO!, anchor }] })
  await fill('Attributes it must have', 'id=a\ndata-kind=b')
  await fill('Counts where this element is, as a CSS selector', 'h1.big')
  expect(await save()).toEqual({
    ...HERO,
    anchor: {
      selector: 'h1.big',
      fingerprint: { tag: 'h1', attributes: { id: 'a', 'data-kind': 'b' } },
    },
  })
})
