// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { endDebug, keepPreview, takeWish } from './wish.ts'

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

/** Visits an address, and gives what the tab was asked for. */
function visit(address: string) {
  history.replaceState(null, '', address)
  return takeWish()
}

test('a wish leaves the address and lasts for the tab, and nothing else of the address is touched', () => {
  const wish = { preview: 'stage/decision', debug: '1.x' }
  expect(visit('/p?a=1&segue_preview=stage/decision&segue_debug=1.x#top')).toEqual(wish)
  expect(location.pathname + location.search + location.hash).toBe('/p?a=1#top')
  expect(visit('/next')).toEqual(wish)
})

test.each([
  ['/?segue_debug', { debug: '1' }],
  ['/?segue_debug=1.x', { debug: '1.x' }],
  ['/?segue_preview=', {}],
  ['/', {}],
])('%s asks for %j', (address, expected) => {
  expect(visit(address)).toEqual(expected)
})

test('an empty preview ends one and leaves the overlay; closing the overlay leaves the preview', () => {
  visit('/?segue_preview=stage/decision&segue_debug=1.x')
  expect(visit('/?segue_preview=')).toEqual({ debug: '1.x' })
  keepPreview('segment/runner')
  endDebug()
  expect(visit('/')).toEqual({ preview: 'segment/runner' })
  keepPreview('')
  expect({ ...sessionStorage }).toEqual({})
})
