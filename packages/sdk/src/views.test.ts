// @vitest-environment happy-dom
import {
  EVENT_TYPES,
  type Experience,
  type Page,
  type SegueEvent,
  type SiteConfig,
} from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSegue } from './create-segue.ts'
import { TITLE_SETTLE_MS } from './limits.ts'
import { stopAll } from './platform.ts'
import { toConsentParts } from './testing/consent-parts.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

beforeEach(() => {
  vi.useFakeTimers()
  // No frame was made yet.
  Object.defineProperty(document, 'timeline', { value: { currentTime: 0 }, configurable: true })
})
afterEach(() => {
  stopAll()
  vi.useRealTimers()
  localStorage.clear()
})

test('a title set late belongs to the view at hand, never to the one before', () => {
  const events: SegueEvent[] = []
  const { config } = toConsentParts({})
  const told: string[] = []
  const calls = [
    ['on', 'event', (event: SegueEvent) => events.push(event)],
    ['on', 'title', ({ title }: Page) => told.push(title)],
  ]
  document.title = 'One'
  const segue = createSegue({ ...{ key: 'wk', version: 1, endpoint: '/v1' }, config, calls })
  segue.page()
  document.title = 'Two'
  vi.advanceTimersByTime(Math.max(...TITLE_SETTLE_MS))
  expect(events.map(({ page }) => page.title)).toEqual(['One', 'Two'])
  expect(told.at(-1)).toBe('Two')
})

const WELCOME: Experience = {
  ...{ id: 'welcome', name: 'Welcome', state: 'running', mode: 'personalize' },
  variants: [
    {
      id: 'v',
      name: 'V',
      changes: [{ kind: 'text', target: { selector: 'h1' }, text: 'Welcome' }],
    },
  ],
}

/** Starts on a page with a heading. Gives Segue, and what is recorded, in its order. */
function open(parts: Partial<SiteConfig>) {
  document.body.innerHTML = '<h1>Hello</h1>'
  const events: SegueEvent[] = []
  const calls = [['on', 'event', (event: SegueEvent) => events.push(event)]]
  const config = { ...EMPTY_CONFIG, ...parts }
  const segue = createSegue({ ...{ key: 'wk', version: 1, endpoint: '/v1' }, config, calls })
  const types = () => events.map(({ type }) => type)
  return { segue, types, text: () => document.querySelector('h1')?.textContent }
}

test('a variant that is shown while nobody has chosen stays when the visitor accepts', () => {
  const { segue, text } = open({ experiences: [WELCOME] })
  const shown = document.querySelector('h1')?.lastChild
  segue.consent({ personalization: true, measurement: true })
  expect(text()).toBe('Welcome')
  expect(document.querySelector('h1')?.lastChild).toBe(shown)
})

test('a variant that a denial took back is given again with the next view, and was exposed once in the one before', () => {
  const { segue, types, text } = open({ experiences: [WELCOME] })
  segue.consent({ personalization: true, measurement: true })
  segue.consent({ personalization: false })
  expect(text()).toBe('Hello')
  segue.consent({ personalization: true })
  const exposures = () => types().filter((type) => type === EVENT_TYPES.exposure)
  expect(exposures()).toHaveLength(1)
  // The visitor has seen the original meanwhile: it is not swapped in view.
  expect(text()).toBe('Hello')
  segue.page()
  expect(exposures()).toHaveLength(2)
  expect(text()).toBe('Welcome')
})

test.each([
  [undefined, 'Welcome', 'shown'],
  [false, 'Hello', 'waiting_for_consent'],
] as const)(
  'while nobody has chosen and personalizeWhilePending is %j, the page says %j',
  (personalizeWhilePending, expected, verdict) => {
    const settings = personalizeWhilePending === false ? { personalizeWhilePending } : {}
    const { segue, text } = open({ experiences: [WELCOME], settings })
    const verdicts: string[] = []
    segue.on('decision', ({ outcomes }) => verdicts.push(...outcomes.map((one) => one.verdict)))
    expect(verdicts).toEqual([verdict])
    expect(text()).toBe(expected)
  },
)

test('what time alone has changed is told before the view that finds it so', () => {
  const visited = { event: 'visit', op: 'less_than', value: 1, within: { hours: 1 } } as const
  const stages = [
    { id: 'away', name: 'Away' },
    { id: 'here', name: 'Here', enter: { none: [visited] }, exit: visited },
  ]
  const { segue, types } = open({ journey: { stages }, settings: { consent: 'granted' } })
  segue.track('visit')
  vi.setSystemTime(Date.now() + 2 * 3_600_000)
  segue.page()
  expect(types()).toEqual([
    'page_view',
    'visit',
    'journey_stage_change',
    'journey_stage_change',
    'page_view',
  ])
})

test('a view is over before the next one begins: what is recorded as it ends belongs to it', () => {
  const { segue, types } = open({})
  segue.on('leave', () => segue.track('left'))
  segue.page()
  expect(types()).toEqual(['page_view', 'left', 'page_view'])
})
