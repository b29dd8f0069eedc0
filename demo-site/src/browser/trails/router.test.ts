// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Place, parsePlace } from './places.ts'
import { startRouter } from './router.ts'
import { buildView } from './views.ts'

let shown: Place[]
let stop: () => void

beforeEach(() => {
  history.replaceState(null, '', '/trail-finder')
  document.body.replaceChildren(buildView({ view: 'start' }))
  shown = []
  stop = startRouter((place) => shown.push(place))
})

afterEach(() => stop())

test('a click on a region shows it, under its own address, without loading a page', () => {
  const event = clickOn('a[href="/trail-finder/region/tindrane"]')
  expect(event.defaultPrevented).toBe(true)
  expect(shown).toMatchObject([{ view: 'region', region: { slug: 'tindrane' } }])
  expect(location.pathname).toBe('/trail-finder/region/tindrane')
})

test('a click on the view that is open adds no step to the history', () => {
  const before = history.length
  document.body.innerHTML = '<a href="/trail-finder">Trail finder</a>'
  clickOn('a')
  expect(history.length).toBe(before)
  expect(shown).toEqual([{ view: 'start' }])
})

test('going back shows the view of the address', () => {
  history.replaceState(null, '', '/trail-finder/trail/needle-ridge')
  window.dispatchEvent(new PopStateEvent('popstate'))
  expect(shown).toEqual([parsePlace('/trail-finder/trail/needle-ridge')])
})

test.each([
  ['a click for a new tab', { ctrlKey: true }, '/trail-finder/region/tindrane'],
  ['a link out of the trail finder', {}, '/cart'],
  ['a link to a trail that is not there', {}, '/trail-finder/trail/up'],
  ['a place within the page', {}, '/trail-finder#main'],
])('%s is left to the browser', (_, init, href) => {
  document.body.innerHTML = `<a href="${href}">Link</a>`
  expect(clickOn('a', init).defaultPrevented).toBe(false)
  expect(shown).toEqual([])
})

test('a stopped router takes over nothing', () => {
  stop()
  clickOn('a[href="/trail-finder/region/tindrane"]')
  expect(shown).toEqual([])
})

function clickOn(selector: string, init: MouseEventInit = {}): MouseEvent {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init })
  document.querySelector(selector)?.dispatchEvent(event)
  return event
}
