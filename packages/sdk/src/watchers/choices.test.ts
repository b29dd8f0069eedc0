// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createConsent } from '../consent.ts'
import { stopAll } from '../platform.ts'
import { toWatchParts } from '../testing/watch-parts.ts'
import { watchChoices } from './choices.ts'

afterEach(() => {
  stopAll()
  localStorage.clear()
})

test('a choice made in another tab counts at once, without anything being asked here', () => {
  const before: string[] = []
  const consent = createConsent('pending', 'choice', ({ measurement }) => before.push(measurement))
  watchChoices(toWatchParts({}, { consent }))
  localStorage.setItem('choice', 'granted,granted')
  expect(before).toEqual([])
  window.dispatchEvent(new Event('storage'))
  expect(before).toEqual(['pending'])
})
