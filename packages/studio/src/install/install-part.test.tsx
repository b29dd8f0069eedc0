// @vitest-environment happy-dom
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { FIRST_EVENT_MS } from '../limits.ts'
import { createLiveEvent } from '../testing/live-event.ts'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { until } from '../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import './install-part.tsx'

let studio: Rendered
afterEach(() => studio.stop())

const has = (text: string) => until(() => expect(studio.page.textContent).toContain(text))

test('an empty site shows its tag and tells by itself when the first event comes', async () => {
  studio = renderStudio('/')
  await has('Waiting for the first page view…')
  await has('/v1/sites/wk_1/segue.js')
  await until(() => expect(studio.streams).toHaveLength(1))
  studio.streams[0]?.send(
    createLiveEvent('1', {
      page: { url: 'https://shop.example/p', path: '/p<b>', title: '', referrer: '' },
    }),
  )
  await has('The tag works: seen on /p<b>')
  await has('The newest event is page_view')
})

test.each([
  ['WordPress', 'header.php'],
  ['Shopify', 'theme.liquid'],
  ['Google Tag Manager', 'Custom HTML'],
  ['React, Next.js', 'beforeInteractive'],
])('for %s it says where the tag goes', async (name, place) => {
  studio = renderStudio('/')
  await has('Waiting for the first page view…')
  const steps = [...studio.page.querySelectorAll('.platform')]
  const own = steps.find((one) => one.querySelector('summary')?.textContent === name)
  expect(own?.textContent).toContain(place)
})

test('once it came the figures are one press away', async () => {
  let asked = 0
  const frame = { asOf: 0, from: 0, until: 1, zone: 'UTC' }
  studio = renderStudio('/', {
    'GET /api/sites/shop/events': { events: [createLiveEvent('1')] },
    'GET /api/sites/shop/reports/ingest': () => {
      asked += 1
      return { ...frame, good: 0, bad: 0, duplicate: 0, dropped: 0 }
    },
  })
  const show = await studio.button('Show the figures')
  const before = asked
  show.click()
  await until(() => expect(asked).toBe(before + 1))
})

test('after a minute without any it names what it can be, what is known first', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const refused = { at: 0, path: 'events[0].type', received: '"x"', events: 3, body: '' }
  studio = renderStudio('/', {
    'GET /api/sites/shop/bad-events': {
      events: [{ ...refused, id: 'b', code: 'EVENT_TYPE_INVALID' }],
    },
  })
  await vi.waitFor(() => expect(studio.page.textContent).toContain('Waiting for the first'))
  expect(studio.page.textContent).not.toContain('What it can be')
  await vi.advanceTimersByTimeAsync(FIRST_EVENT_MS)
  await vi.waitFor(() => {
    const [first, second] = studio.page.querySelectorAll('.causes li')
    expect(first?.textContent).toBe('3 events were refused: EVENT_TYPE_INVALID. See why')
    expect(second?.textContent).toContain('Events are taken from https://shop.example')
  })
})
