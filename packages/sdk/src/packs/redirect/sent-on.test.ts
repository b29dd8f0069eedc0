// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { REDIRECT_AGAIN_MS_MIN, REDIRECT_ARRIVAL_MS_MAX } from '../../limits.ts'
import { openSentOn } from './sent-on.ts'

const KEY = 'segue:shop:redirects'

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('each experience is remembered for itself, across pages', () => {
  const sentOn = openSentOn(KEY)
  expect(sentOn.has('a')).toBe(false)
  expect([sentOn.add('a'), sentOn.add('b')]).toEqual([true, true])
  expect(['a', 'b', 'c'].map((id) => openSentOn(KEY).has(id))).toEqual([true, true, false])
})

test('after some time an experience may send the visitor on again', () => {
  const sentOn = openSentOn(KEY)
  sentOn.add('a')
  vi.advanceTimersByTime(REDIRECT_AGAIN_MS_MIN - 1)
  sentOn.add('b')
  expect(['a', 'b'].map((id) => sentOn.has(id))).toEqual([true, true])
  vi.advanceTimersByTime(1)
  expect(['a', 'b'].map((id) => sentOn.has(id))).toEqual([false, true])
})

test('a visitor arrives once for each redirect, by the next load of a page', () => {
  const sentOn = openSentOn(KEY)
  expect(sentOn.arrive()).toBe(false)
  sentOn.add('a')
  expect([sentOn.arrive(), sentOn.arrive()]).toEqual([true, false])
  expect(sentOn.has('a')).toBe(true)
})

test.each([
  [REDIRECT_ARRIVAL_MS_MAX, true],
  [REDIRECT_ARRIVAL_MS_MAX + 1, false],
])('whether a load after %i milliseconds is an arrival: %s', (ms, isArrival) => {
  const sentOn = openSentOn(KEY)
  sentOn.add('a')
  vi.setSystemTime(Date.now() + ms)
  expect(sentOn.arrive()).toBe(isArrival)
})

test('nothing is left of what is cleared', () => {
  const sentOn = openSentOn(KEY)
  sentOn.add('a')
  sentOn.clear()
  expect(sentOn.has('a')).toBe(false)
  expect(sessionStorage).toHaveLength(0)
})

test.each([
  '',
  'null',
  '[]',
  '{"at":1}',
  '{"experiences":"a","at":1}',
  '{"experiences":{"a":"x"},"at":1}',
])('junk counts as nothing: %s', (text) => {
  sessionStorage.setItem(KEY, text)
  const sentOn = openSentOn(KEY)
  expect(sentOn.has('a')).toBe(false)
  expect(sentOn.arrive()).toBe(false)
  expect(sentOn.add('a')).toBe(true)
})

test.each([
  ['blocks its storage', undefined],
  ['keeps nothing in it', { getItem: () => null, setItem: () => {} }],
])('nobody can be sent on where the browser %s', (_, storage) => {
  vi.stubGlobal('sessionStorage', storage)
  expect(openSentOn(KEY).add('a')).toBe(false)
  vi.unstubAllGlobals()
})
