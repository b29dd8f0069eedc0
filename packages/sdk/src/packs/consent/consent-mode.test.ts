// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stopAll } from '../../platform.ts'
import { hearPage } from '../../testing/hear-page.ts'
import { hearConsentMode } from './consent-mode.ts'

const page = window as { dataLayer?: unknown }
const ALL = { personalization_storage: 'granted', analytics_storage: 'granted' }
const NONE = { personalization_storage: 'denied', analytics_storage: 'denied' }

beforeEach(() => {
  vi.useFakeTimers()
  page.dataLayer = []
})
afterEach(() => {
  stopAll()
  vi.useRealTimers()
})

/** As pages define it: the arguments themselves are pushed. */
function gtag(..._: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: it is what the tag of Google pushes
  ;(page.dataLayer as unknown[]).push(arguments)
}

const consent = (kind: string, storages: object) => ['consent', kind, storages]

test.each([
  ['a granted update', [consent('update', ALL)], 'granted', 'granted'],
  ['a denied update', [consent('update', NONE)], 'denied', 'denied'],
  ['a denied default: nobody was asked yet', [consent('default', NONE)], 'pending', 'pending'],
  ['a granted default', [consent('default', ALL)], 'granted', 'granted'],
  [
    'an update after the default',
    [consent('default', NONE), consent('update', ALL)],
    'granted',
    'granted',
  ],
  [
    'a default after the update',
    [consent('update', NONE), consent('default', ALL)],
    'denied',
    'denied',
  ],
  [
    'the newest update',
    [consent('update', ALL), consent('update', { analytics_storage: 'denied' })],
    'granted',
    'denied',
  ],
  [
    'the strictest of the defaults for regions',
    [consent('default', { ...NONE, region: ['NO', 'SE'] }), consent('default', ALL)],
    'pending',
    'pending',
  ],
  ['storages of advertising', [consent('update', { ad_storage: 'denied' })], undefined, undefined],
  ['words of its own', [consent('update', { analytics_storage: 'yes' })], undefined, undefined],
  ['a command of another kind', [consent('delete', ALL)], undefined, undefined],
])('%s means %s', (_, commands, personalization, measurement) => {
  for (const command of commands) gtag(...command)
  const said = hearPage(hearConsentMode)
  expect(said.at(-1)?.personalization).toBe(personalization)
  expect(said.at(-1)?.measurement).toBe(measurement)
})

test('what is pushed later counts as well, and the page keeps its push', () => {
  const said = hearPage(hearConsentMode)
  gtag('consent', 'update', ALL)
  expect(said).toEqual([{ personalization: 'granted', measurement: 'granted' }])
  expect(page.dataLayer).toHaveLength(1)
})

test('a granted default that asks to wait for an update waits so long', () => {
  gtag('consent', 'default', { ...ALL, wait_for_update: 500 })
  const said = hearPage(hearConsentMode)
  expect(said.at(-1)).toEqual({ personalization: 'pending', measurement: 'pending' })
  vi.advanceTimersByTime(499)
  expect(said.at(-1)?.measurement).toBe('pending')
  vi.advanceTimersByTime(2)
  expect(said.at(-1)).toEqual({ personalization: 'granted', measurement: 'granted' })
})

test('of two defaults that ask to wait the longer wait counts', () => {
  gtag('consent', 'default', { ...ALL, wait_for_update: 500 })
  gtag('consent', 'default', { ...ALL, wait_for_update: 100 })
  const said = hearPage(hearConsentMode)
  vi.advanceTimersByTime(499)
  expect(said.at(-1)?.measurement).toBe('pending')
  vi.advanceTimersByTime(2)
  expect(said.at(-1)?.measurement).toBe('granted')
})

test('an update within the wait counts at once', () => {
  gtag('consent', 'default', { ...ALL, wait_for_update: 500 })
  const said = hearPage(hearConsentMode)
  gtag('consent', 'update', { analytics_storage: 'denied' })
  expect(said.at(-1)).toEqual({ personalization: 'pending', measurement: 'denied' })
})

test('other pushes and junk say nothing', () => {
  page.dataLayer = [null, 'consent', { event: 'consent' }, ['consent'], ['consent', 'update', 7]]
  expect(hearPage(hearConsentMode)).toEqual([])
})

test('after the stop nothing is heard', () => {
  const said = hearPage(hearConsentMode)
  stopAll()
  gtag('consent', 'update', ALL)
  expect(said).toEqual([])
})
