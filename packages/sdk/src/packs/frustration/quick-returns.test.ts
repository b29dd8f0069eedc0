// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { QUICK_RETURN_MS } from '../../limits.ts'
import { stopAll } from '../../platform.ts'
import { openView, type Recorded, watchPage } from '../../testing/watch-page.ts'
import { watchQuickReturns } from './quick-returns.ts'

let recorded: Recorded[]
const link = document.createElement('a')

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/first')
  document.body.append(link)
  link.addEventListener('click', (event) => event.preventDefault())
  recorded = watchPage(watchQuickReturns)
})
afterEach(() => {
  stopAll()
  vi.useRealTimers()
})

function follow(href: string): void {
  link.setAttribute('href', href)
  link.click()
}

function arrive(path: string, afterMs = 0): void {
  vi.advanceTimersByTime(afterMs)
  history.replaceState(null, '', path)
  openView()
}

test.each([
  ['at the limit', QUICK_RETURN_MS, 1],
  ['past the limit', QUICK_RETURN_MS + 1, 0],
])('a return %s', (_, ms, count) => {
  follow('/second')
  arrive('/second')
  arrive('/first', ms)
  expect(recorded).toHaveLength(count)
})

test('a return is told once, with where the visitor was', () => {
  follow('https://maker.example/x')
  arrive('/first', 1_200)
  arrive('/first')
  expect(recorded).toEqual([
    ['quick_return', { link_url: 'https://maker.example/x', away_msec: 1_200 }],
  ])
})

test.each<[string, MouseEventInit, { [name: string]: string }]>([
  ['Ctrl', { ctrlKey: true }, {}],
  ['Cmd', { metaKey: true }, {}],
  ['Shift', { shiftKey: true }, {}],
  ['Alt', { altKey: true }, {}],
  ['a target of its own', {}, { target: '_blank' }],
  ['a download', {}, { download: '' }],
])('a link that opens beside the page, by %s, leaves nobody to return', (_, keys, attributes) => {
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value)
  link.setAttribute('href', '/second')
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }))
  for (const name of Object.keys(attributes)) link.removeAttribute(name)
  arrive('/first', 1_200)
  expect(recorded).toEqual([])
})

test('a link that names the window at hand is followed in it', () => {
  link.target = '_self'
  follow('/second')
  link.removeAttribute('target')
  arrive('/first', 1_200)
  expect(recorded).toHaveLength(1)
})

test('going on is no return, and a place within the page is no other page', () => {
  follow('/second')
  arrive('/second')
  follow('/third')
  arrive('/third')
  follow('#top')
  arrive('/third')
  expect(recorded).toEqual([])
})
