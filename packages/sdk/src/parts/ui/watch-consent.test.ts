// @vitest-environment happy-dom
import type { Consent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CONSENT_LOOK_MS } from '../../limits.ts'
import type { Segue } from '../../segue.ts'
import { watchConsent } from './watch-consent.ts'

let consent: Consent
const onChange = vi.fn()
let noteShown: () => void
const panel = document.createElement('aside')

beforeEach(() => {
  vi.useFakeTimers()
  consent = { personalization: 'pending', measurement: 'pending' }
  document.body.append(panel)
  onChange.mockClear()
  noteShown = watchConsent({ segue: { getConsent: () => consent } as Segue }, panel, onChange)
})

afterEach(() => {
  vi.useRealTimers()
})

test('a change of either purpose is told once, and nothing while all stays as it is', () => {
  vi.advanceTimersByTime(3 * CONSENT_LOOK_MS)
  expect(onChange).not.toHaveBeenCalled()
  consent = { ...consent, measurement: 'granted' }
  vi.advanceTimersByTime(3 * CONSENT_LOOK_MS)
  expect(onChange).toHaveBeenCalledTimes(1)
  consent = { ...consent, personalization: 'denied' }
  vi.advanceTimersByTime(3 * CONSENT_LOOK_MS)
  expect(onChange).toHaveBeenCalledTimes(2)
})

test('a choice that the panel showed itself, and that is taken back before the next look, is told', () => {
  consent = { ...consent, measurement: 'denied' }
  noteShown()
  consent = { ...consent, measurement: 'pending' }
  vi.advanceTimersByTime(CONSENT_LOOK_MS)
  expect(onChange).toHaveBeenCalledTimes(1)
})

test('the timer ends with the panel', () => {
  panel.remove()
  vi.advanceTimersByTime(CONSENT_LOOK_MS)
  expect(vi.getTimerCount()).toBe(0)
})
