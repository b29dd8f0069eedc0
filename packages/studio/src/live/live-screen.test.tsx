// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { HandEventSource } from '../testing/event-source.ts'
import { createLiveEvent } from '../testing/live-event.ts'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'

let rendered: Rendered
afterEach(() => rendered.stop())

const HOSTILE = [
  '<img src=x onerror="globalThis.broken=true">',
  '<script>globalThis.broken=true</script>',
  '"><svg onload=globalThis.broken=true>',
  'javascript:globalThis.broken=true',
  '</pre><iframe srcdoc="<script>parent.broken=true</script>">',
  '&lt;b&gt;&#60;i&#62;',
]

async function open(answers: object = {}, path = '/live'): Promise<HTMLElement> {
  rendered = renderStudio(path, { ...answers })
  const { page } = rendered
  await until(() => expect(page.querySelector('.empty, .events')).not.toBeNull())
  return page
}

/** The stream the screen listens to, as soon as it does. */
async function findStream(): Promise<HandEventSource> {
  await until(() => expect(rendered.streams).toHaveLength(1))
  return rendered.streams[0]!
}

test.each(HOSTILE)('%s in any field of an event stays text', async (text) => {
  const page = { url: text, path: text, title: text, referrer: text }
  const item = createLiveEvent('1', {
    type: text,
    page,
    stage: text,
    segments: [text],
    variants: { [text]: text },
    props: { [text]: text },
  })
  await open({
    'GET /api/sites/shop/events': { events: [{ ...item, visitor: text }] },
  })
  const line = await rendered.find<HTMLButtonElement>('.event-line')
  line.click()
  const details = await rendered.find('.details')
  expect(line.querySelector('.event-type')?.textContent).toBe(text)
  expect(details.querySelector('pre')?.textContent).toContain(JSON.stringify(text).slice(1, -1))
  expect(details.textContent?.split(text).length).toBeGreaterThan(6)
  expect(details.querySelector('a, img, script, iframe, svg, b, i')).toBeNull()
  expect(globalThis).not.toHaveProperty('broken')
})

test.each(HOSTILE)('%s in a refused event stays text', async (text) => {
  const event = { at: 0, code: text, path: text, received: text, remedy: text, body: text }
  await open({ 'GET /api/sites/shop/bad-events': { events: [event] } }, '/live?show=bad')
  const row = await rendered.find('.bad-event')
  expect(row.querySelector('pre')?.textContent).toBe(text)
  expect(row.textContent?.split(text)).toHaveLength(7)
  expect(row.querySelector('a, img, script, iframe, svg, b, i')).toBeNull()
})

test('before the first event it says what to do', async () => {
  const screen = await open()
  expect(screen.textContent).toContain('Waiting for the first event')
  expect(screen.querySelector('.empty a')?.getAttribute('href')).toBe('https://shop.example')
})

test('without refused events it says what would be there', async () => {
  const screen = await open({}, '/live?show=bad')
  expect(screen.textContent).toContain('No event was refused')
})

test('events appear as they come, wait while paused, and can be filtered by type', async () => {
  const screen = await open()
  const stream = await findStream()
  const types = () =>
    [...screen.querySelectorAll('.event-type')].map(({ textContent }) => textContent)
  const send = (id: string, type: string) => stream.send(createLiveEvent(id, { type }))
  send('1', 'page_view')
  send('2', 'click')
  await until(() => expect(types()).toEqual(['click', 'page_view']))

  const pause = await rendered.button('Pause')
  pause.click()
  await until(() => expect(pause.textContent).toBe('Resume'))
  send('3', 'click')
  await until(() => expect(pause.textContent).toBe('Resume, 1 new'))
  expect(types()).toHaveLength(2)
  pause.click()
  await until(() => expect(types()).toEqual(['click', 'click', 'page_view']))

  const filter = screen.querySelector('select')!
  filter.value = 'page_view'
  filter.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => expect(types()).toEqual(['page_view']))
})

test('a broken stream is visible, and a gap is filled when it opens again', async () => {
  let events: unknown[] = []
  const screen = await open({ 'GET /api/sites/shop/events': () => ({ events }) })
  const state = () => screen.querySelector('.stream')?.textContent
  const stream = await findStream()
  stream.open()
  await until(() => expect(state()).toBe('Live'))
  stream.fail(false)
  await until(() => expect(state()).toBe('Connection lost, trying again…'))
  events = [createLiveEvent('7', { type: 'missed' })]
  stream.open()
  await until(() => expect(screen.textContent).toContain('missed'))
})

test('a stream refused for want of a session leads to the way in', async () => {
  let ended = false
  const screen = await open({
    'GET /api/sites/shop/events': () => (ended ? toRefusal(401, 'NOT_SIGNED_IN') : { events: [] }),
  })
  ended = true
  const stream = await findStream()
  stream.fail(true)
  await until(() => expect(screen.textContent).toContain('Your session ended.'))
})

test('leaving the screen closes the stream', async () => {
  await open()
  const stream = await findStream()
  rendered.stop()
  await until(() => expect(stream.readyState).toBe(2))
})
