// @vitest-environment happy-dom
import type { Consent, ConsentState } from '@segue/protocol'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  type ConsentChoice,
  createConsent,
  mayStore,
  readsDenial,
  toInitialConsent,
} from './consent.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

beforeEach(() => localStorage.clear())

/** A page, with the states that its changes led to. */
function open(initial: ConsentState) {
  const changes: Consent[] = []
  const consent = createConsent(initial, 'consent', () => changes.push(consent.state()))
  return { changes, ...consent }
}

const both = (personalization: ConsentState, measurement = personalization): Consent => ({
  personalization,
  measurement,
})

test.each<[ConsentState, ConsentChoice, Consent]>([
  ['pending', {}, both('pending')],
  ['pending', { personalization: true, measurement: true }, both('granted')],
  ['pending', { measurement: true }, both('pending', 'granted')],
  ['granted', { personalization: false }, both('denied', 'granted')],
  ['denied', { personalization: true, measurement: true }, both('granted')],
  ['granted', { personalization: 'yes' as never }, both('granted')],
])('from %s, the choice %o gives %o', (initial, choice, expected) => {
  const consent = open(initial)
  consent.set(choice)
  expect(consent.state()).toEqual(expected)
})

test('forgetting leaves nothing of the choice, nor of what tools have told', () => {
  const { set, clear, state } = open('pending')
  set({ personalization: true, measurement: true })
  localStorage.setItem('consent:told', ',denied')
  clear()
  expect({ ...localStorage }).toEqual({})
  expect(state()).toEqual(both('pending'))
})

test('a choice is remembered on the next page, a missing one is not stored', () => {
  const { set, state } = open('pending')
  state()
  expect(localStorage.length).toBe(0)
  set({ personalization: true, measurement: false })
  expect(open('pending').state()).toEqual(both('granted', 'denied'))
})

test('a choice made in another tab counts at the next look, and is told once', () => {
  const here = open('pending')
  open('pending').set({ personalization: false, measurement: false })
  expect(here.state()).toEqual(both('denied'))
  here.state()
  expect(here.changes).toEqual([both('denied')])
})

test('clearing goes back to the default and leaves nothing stored', () => {
  const consent = open('pending')
  consent.set({ personalization: true, measurement: true })
  consent.clear()
  expect(consent.state()).toEqual(both('pending'))
  expect(localStorage.length).toBe(0)
})

test('where nothing can be stored, a choice lasts for the page', () => {
  vi.stubGlobal('localStorage', undefined)
  const consent = open('pending')
  consent.set({ personalization: true, measurement: true })
  expect(consent.state()).toEqual(both('granted'))
  vi.unstubAllGlobals()
})

test('a stored text that is no choice counts as none', () => {
  localStorage.setItem('consent', 'granted,maybe')
  expect(open('pending').state()).toEqual(both('pending'))
})

test.each([
  [both('granted', 'denied'), true],
  [both('pending', 'granted'), true],
  [both('pending'), false],
  [both('denied', 'pending'), false],
])('with %o something may be stored: %s', (consent, expected) => {
  expect(mayStore(consent)).toBe(expected)
})

test.each([
  [{ globalPrivacyControl: true }, true],
  [{ doNotTrack: '1' }, true],
  [{ globalPrivacyControl: false, doNotTrack: '0' }, false],
  [{ doNotTrack: null }, false],
])('a browser with %o denies: %s', (browser, expected) => {
  expect(readsDenial(browser as Navigator)).toBe(expected)
})

test('where the page names sources, what it grants itself waits for them, also without their pack', () => {
  const config = { ...EMPTY_CONFIG, settings: { consentSources: ['tcf' as const] } }
  expect(toInitialConsent({ consent: 'granted', config })).toBe('pending')
  expect(toInitialConsent({ consent: 'granted', config: EMPTY_CONFIG })).toBe('granted')
})

test('other tabs are told a choice when it is carried out: with a grant they find the visitor', () => {
  const told: (string | null)[] = []
  const keeper = createConsent('pending', 'consent', () => {
    keeper.state()
    told.push(localStorage.getItem('consent'))
  })
  keeper.set({ personalization: true, measurement: true })
  expect(told).toEqual([null])
  expect(localStorage.getItem('consent')).toBe('granted,granted')
})

test('a choice counts where another tab made one that was not heard of yet', () => {
  const keeper = createConsent('pending', 'consent', () => void keeper.state())
  localStorage.setItem('consent', 'granted,granted')
  keeper.set({ personalization: false, measurement: false })
  expect(Object.values(keeper.state())).toEqual(['denied', 'denied'])
  expect(localStorage.getItem('consent')).toBe('denied,denied')
})

test.each([
  ['granted,granted', 'denied,denied'],
  ['denied,granted', 'denied,denied'],
  ['pending,denied', 'denied,denied'],
  [null, null],
])('where the page says that it was withdrawn, a stored %j becomes %j', (stored, expected) => {
  if (stored) localStorage.setItem('consent', stored)
  const keeper = createConsent('denied', 'consent', () => {}, true)
  expect(keeper.state()).toEqual(both('denied'))
  expect(localStorage.getItem('consent')).toBe(expected)
  keeper.set({ personalization: true, measurement: true })
  expect(keeper.state()).toEqual(both('granted'))
})

test('a stored grant that cannot be replaced is withdrawn for the page', () => {
  localStorage.setItem('consent', 'granted,granted')
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full')
  })
  expect(createConsent('denied', 'consent', () => {}, true).state()).toEqual(both('denied'))
  refuse.mockRestore()
})
