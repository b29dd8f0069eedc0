// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { stopAll } from '../platform.ts'
import { toWatchParts } from '../testing/watch-parts.ts'
import { watchRestoredPages } from './restored-pages.ts'

afterEach(() => stopAll())

test('a page that comes back from the cache is viewed again, from where it was reached', () => {
  const opened: string[] = []
  watchRestoredPages(toWatchParts({}, { open: (referrer) => opened.push(referrer) }))
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
  expect(opened).toEqual([])
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(opened).toEqual(['https://from.example/'])
})
