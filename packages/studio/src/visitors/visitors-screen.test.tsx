// @vitest-environment happy-dom
import type { VisitorHistory } from '@segue/protocol/api'
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { PUBLISHED, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
// Loaded before the first test, which then need not wait for it.
import './visitors-screen.tsx'

let rendered: Rendered
afterEach(() => rendered.stop())

const HISTORY = 'GET /api/sites/shop/visitors/ann/history'
const AT = Date.UTC(2026, 10, 20, 12)
const toEvent = (minute: number, type: string, own: object = {}) => ({
  ...{ id: `${minute}`, at: AT + minute * 60_000, type, path: '/p/shoe', props: {}, session: 's' },
  ...{ version: 4, segments: [], stage: 'awareness', variants: {}, ...own },
})
const ANN: VisitorHistory = {
  ...{ visitor: 'ann', user: 'u-7', asOf: AT + 86_400_000, known: 9, retentionDays: 90 },
  traits: { device: { kind: 'mobile' }, geo: {} },
  events: [
    toEvent(0, 'view_item', { props: { note: '<img src=x onerror=alert(1)>' } }),
    toEvent(1, 'view_item'),
    toEvent(2, 'view_item', { segments: ['runner'] }),
    toEvent(3, 'page_view', { segments: ['runner', 'regular'] }),
  ],
}
const FOUND = {
  ...{ visitor: 'ann', user: 'u-7', firstAt: AT, lastAt: AT, events: 4 },
  ...{ stage: 'decision', segments: ['runner'] },
}

function open(path: string, answers: object = {}): void {
  rendered = renderStudio(path, { [HISTORY]: ANN, ...answers })
}

function hasText(text: string): Promise<void> {
  return until(() => expect(rendered.page.textContent?.replaceAll('\u00a0', ' ')).toContain(text))
}

test('the newest visitors are listed, and looking for one asks for it by the address', async () => {
  open('/visitors', { 'GET /api/sites/shop/visitors': { known: 60, visitors: [FOUND] } })
  await hasText('The newest 1 of 60 visitors')
  for (const text of ['ann', 'User u-7', '4 events', 'Decision', 'Runners']) await hasText(text)
  const named = await rendered.find<HTMLInputElement>('[name=named]')
  named.value = ' u-7 '
  const stage = await rendered.find<HTMLSelectElement>('[name=stage]')
  stage.value = 'decision'
  ;(await rendered.button('Find')).click()
  await until(() => expect(location.search).toBe('?named=u-7&stage=decision'))
})

test.each([
  ['without visitors', '/visitors', 'No visitors yet', 'npm start -- --sample'],
  ['where nobody is like that', '/visitors?named=zoe', 'Nobody found', 'Show the newest visitors'],
])('%s it says so and what to do', async (_, path, title, action) => {
  open(path)
  await hasText(title)
  await hasText(action)
})

test('a visitor who is gone is told as the collector says it', async () => {
  open('/visitors?visitor=ann', { [HISTORY]: () => toRefusal(404, 'VISITOR_UNKNOWN') })
  await hasText('Remedy of VISITOR_UNKNOWN.')
})

test.each([
  ['who they are', 'Visitor ann, User u-7'],
  ['by what it is decided', 'Decided by version 4.'],
  ['their stage', 'Awareness, since 20 Nov 2026, 13:00'],
  ['each segment with what was found', 'yes: did view_item at least 3 times (found 3)'],
  ['what lacks', '2 more for: did purchase at least 2 times (now 0)'],
  ['the verdict of each experience, in the words of the command line', 'shown'],
  ['how far the evidence reaches', 'The newest 4 of their 9 events are here.'],
  ['how long it is kept', 'Events are removed after 90 days'],
  ['what is known of the device', 'device mobile'],
])('of a visitor it tells %s', async (_, text) => {
  open('/visitors?visitor=ann')
  await hasText(text)
})

test('the slider, the steps between changes and the arrow keys lead through time', async () => {
  open('/visitors?visitor=ann')
  const slider = await rendered.find<HTMLInputElement>('[type=range]')
  expect([slider.value, slider.getAttribute('aria-valuetext')]).toEqual([
    '4',
    '21 Nov 2026, 13:00: Now',
  ])
  await hasText('In 1 of 2 segments')
  slider.value = '1'
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await hasText('In 0 of 2 segments')
  ;(await rendered.button('Next change')).click()
  await until(() => expect(slider.value).toBe('2'))
  await hasText('In 1 of 2 segments')
  const row = await rendered.find<HTMLButtonElement>('.timeline-row[aria-current]')
  expect(rendered.page.querySelectorAll('.timeline-row[tabindex="0"]')).toHaveLength(1)
  row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }))
  await until(() => expect(slider.value).toBe('0'))
})

test('the address leads to a moment, and follows the slider', async () => {
  open(`/visitors?visitor=ann&at=${AT + 60_000}`)
  const slider = await rendered.find<HTMLInputElement>('.scrubber-range')
  expect(slider.value).toBe('1')
  slider.value = '2'
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() => expect(location.search).toBe(`?visitor=ann&at=${AT + 120_000}`))
  expect(slider.value).toBe('2')
})

test('what the browser had decided stands beside it, and that it differs where it does', async () => {
  open('/visitors?visitor=ann')
  const slider = await rendered.find<HTMLInputElement>('[type=range]')
  const go = (place: number) => {
    slider.value = `${place}`
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  }
  go(2)
  await hasText('Their browser said')
  expect(rendered.page.textContent).not.toContain('Worked out here otherwise')
  go(3)
  await hasText('Worked out here otherwise: Regulars.')
})

test('what visitors sent stays text', async () => {
  open('/visitors?visitor=ann')
  const slider = await rendered.find<HTMLInputElement>('[type=range]')
  slider.value = '0'
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await hasText('<img src=x onerror=alert(1)>')
  expect(rendered.page.querySelector('img')).toBeNull()
})

test('the draft can decide in place of the config of the time', async () => {
  const segments = [{ ...SITE_CONFIG.segments[1]!, name: 'Redrafted' }]
  const config = { ...SITE_CONFIG, segments }
  const draft = { revision: 1, config, base: PUBLISHED.version, at: 0, by: 'bo@shop.example' }
  open('/visitors?visitor=ann', { 'GET /api/sites/shop/draft': { draft } })
  ;(await rendered.button('The draft')).click()
  await hasText('Decided by the draft')
  await hasText('Redrafted')
})

test('a draft that cannot be tried is told, and the config of the time is still there', async () => {
  const segments = [{ id: 'odd', name: 'Odd', when: null }]
  const draft = { revision: 1, config: { ...SITE_CONFIG, segments }, base: 4, at: 0, by: 'bo' }
  open('/visitors?visitor=ann', { 'GET /api/sites/shop/draft': { draft } })
  ;(await rendered.button('The draft')).click()
  await hasText('This config cannot be tried')
  ;(await rendered.button('The config of the time')).click()
  await hasText('Decided by version 4.')
})
