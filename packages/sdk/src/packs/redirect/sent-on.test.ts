// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { REDIRECT_ARRIVAL_MS_MAX } from '../../limits.ts'
import { openSentOn } from './sent-on.ts'

const KEY = 'segue:shop:redirects'

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('each experience of a session is remembered, across pages, and those of another session are not', () => {
  const sentOn = openSentOn(KEY)
  expect(sentOn.has('one', 'a')).toBe(false)
  expect([sentOn.add('one', 'a'), sentOn.add('one', 'b')]).toEqual([true, true])
  const later = openSentOn(KEY)
  expect(['a', 'b', 'c'].map((id) => later.has('one', id))).toEqual([true, true, false])
  expect(later.has('two', 'a')).toBe(false)
  later.add('two', 'c')
  expect(['a', 'c'].map((id) => later.has('two', id))).toEqual([false, true])
})

test('a visitor arrives once for each redirect, by the next load of a page', () => {
  const sentOn = openSentOn(KEY)
  expect(sentOn.arrive()).toBe(false)
  sentOn.add('one', 'a')
  expect([sentOn.arrive(), sentOn.arrive()]).toEqual([true, false])
  expect(sentOn.has('one', 'a')).toBe(true)
})

test.each([
  [REDIRECT_ARRIVAL_MS_MAX, true],
  [REDIRECT_ARRIVAL_MS_MAX + 1, false],
])('whether a load after %i milliseconds is an arrival: %s', (ms, isArrival) => {
  const sentOn = openSentOn(KEY)
  sentOn.add('one', 'a')
  vi.setSystemTime(Date.now() + ms)
  expect(sentOn.arrive()).toBe(isArrival)
})

test('nothing is left of what is cleared', () => {
  const sentOn = openSentOn(KEY)
  sentOn.add('one', 'a')
  sentOn.clear()
  expect(sentOn.has('one', 'a')).toBe(false)
  expect(sessionStorage).toHaveLength(0)
})

test.each(['', 'null', '[]', '{"at":1}', '{"session":"one","experiences":"a","at":1}'])(
  'junk counts as nothing: %s',
  (text) => {
    sessionStorage.setItem(KEY, text)
    const sentOn = openSentOn(KEY)
    expect([sentOn.arrive(), sentOn.has('one', 'a')]).toEqual([false, false])
    expect(sentOn.add('one', 'a')).toBe(true)
  },
)

test.each([
  ['blocks its storage', undefined],
  ['keeps nothing in it', { getItem: () => null, setItem: () => {} }],
])('nobody can be sent on where the browser %s', (_, storage) => {
  vi.stubGlobal('sessionStorage', storage)
  expect(openSentOn(KEY).add('one', 'a')).toBe(false)
  vi.unstubAllGlobals()
})
