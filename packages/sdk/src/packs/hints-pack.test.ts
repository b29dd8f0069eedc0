// @vitest-environment happy-dom
import type { ConsentState, Decision, SiteConfig, SiteSettings } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { emit } from '../emitter.ts'
import { HINTS_CHARS_MAX } from '../limits.ts'
import { stopAll } from '../platform.ts'
import type { StartOptions } from '../start.ts'
import { watchPage } from '../testing/watch-page.ts'
import { HINTS_PACK } from './hints-pack.ts'

const KEY = 'segue:shop:hide'
const outcomes = [{ experience: 'hero', arm: 'a', verdict: 'shown' }]
const DECISION = { segments: [], stage: '', outcomes } as unknown as Decision

afterEach(() => {
  stopAll()
  localStorage.clear()
})

/** Starts the pack and decides a view. Gives what is kept then. */
function decide(personalization: ConsentState, settings: SiteSettings, selector = 'h1') {
  const changes = [{ kind: 'text', target: { selector }, text: '' }]
  const experiences = [{ id: 'hero', variants: [{ id: 'a', changes }] }]
  const config = { site: 'shop', experiences } as unknown as SiteConfig
  const state = () => ({ personalization, measurement: 'granted' as const })
  HINTS_PACK.begin?.({ config } as StartOptions, state, [])
  watchPage((parts) => HINTS_PACK.watch?.(parts), settings)
  emit('decision', DECISION)
  return localStorage.getItem(KEY)
}

test.each<[ConsentState, SiteSettings, string | null]>([
  ['granted', { hideMsMax: 300 }, '{"hero":["h1"]}'],
  ['pending', { hideMsMax: 300 }, 'old'],
  ['denied', { hideMsMax: 300 }, null],
  ['granted', { hideMsMax: 0 }, null],
])('with personalization %s and %j, %j is kept', (personalization, settings, kept) => {
  localStorage.setItem(KEY, 'old')
  expect(decide(personalization, settings)).toBe(kept)
})

test('who is forgotten leaves no hints', () => {
  decide('granted', { hideMsMax: 300 })
  emit('wipe', false)
  expect(localStorage.getItem(KEY)).toBeNull()
})

test.each([
  [0, HINTS_CHARS_MAX],
  [1, undefined],
])('with %i characters too many, %j are kept', (more, length) => {
  const around = '{"hero":[""]}'.length
  const selector = 'x'.repeat(HINTS_CHARS_MAX - around + more)
  expect(decide('granted', { hideMsMax: 300 }, selector)?.length).toBe(length)
})
