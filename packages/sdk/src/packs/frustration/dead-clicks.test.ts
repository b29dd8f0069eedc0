// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DEAD_CLICK_MS } from '../../limits.ts'
import { stopAll } from '../../platform.ts'
import { type Recorded, watchPage } from '../../testing/watch-page.ts'
import { watchDeadClicks } from './dead-clicks.ts'

let recorded: Recorded[]
let element: Element

beforeEach(() => {
  vi.useFakeTimers()
  document.body.replaceChildren()
  recorded = watchPage(watchDeadClicks)
})
afterEach(() => {
  stopAll()
  vi.useRealTimers()
})

function click(tag: string, attributes: Record<string, string> = {}): void {
  element = document.body.appendChild(document.createElement(tag))
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
}
const pass = (ms = DEAD_CLICK_MS) => vi.advanceTimersByTimeAsync(ms)

test.each<[string, string, Record<string, string>, number]>([
  ['a button', 'button', {}, 1],
  ['what calls itself a button', 'div', { role: 'button' }, 1],
  ['a link to another page, however slow,', 'a', { href: '/slow' }, 0],
  ['a link to a place that is not there', 'a', { href: '#none' }, 1],
  ['a link that is a script', 'a', { href: 'javascript:void 0' }, 1],
  ['a field', 'input', {}, 0],
  ['a drawing', 'canvas', { style: 'cursor: pointer' }, 0],
  ['a text', 'p', {}, 0],
])(
  'of clicks on %s that nothing follows, the right number is dead',
  async (_, tag, attributes, count) => {
    click(tag, attributes)
    await pass(DEAD_CLICK_MS - 1)
    expect(recorded).toEqual([])
    await pass(1)
    expect(recorded).toHaveLength(count)
  },
)

test.each<[string, () => void]>([
  ['the page changes', () => element.setAttribute('title', 'x')],
  ['a box scrolls', () => element.dispatchEvent(new Event('scroll'))],
  ['a form is on its way', () => element.dispatchEvent(new Event('submit', { bubbles: true }))],
  ['another window takes the focus', () => window.dispatchEvent(new Event('blur'))],
])('a click is not dead when %s', async (_, follow) => {
  click('button')
  await pass(DEAD_CLICK_MS - 10)
  follow()
  await pass(10)
  expect(recorded).toEqual([])
})

test('clicks in between are not judged, later ones are', async () => {
  click('button')
  await pass(500)
  element.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await pass(500)
  expect(recorded).toHaveLength(1)
  element.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await pass()
  expect(recorded).toHaveLength(2)
})

test('nothing is judged or observed once Segue was stopped', async () => {
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect')
  click('button')
  stopAll()
  expect(disconnect).toHaveBeenCalled()
  await pass()
  expect(recorded).toEqual([])
  disconnect.mockRestore()
})
