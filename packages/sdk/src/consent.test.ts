import type { Consent, ConsentState } from '@segue/protocol'
import { expect, test } from 'vitest'
import { type ConsentChoice, createConsent, readsDenial } from './consent.ts'
import type { TextStore } from './text-store.ts'

function createStore(texts = new Map<string, string>()): TextStore & { texts: typeof texts } {
  return {
    texts,
    get: (key) => texts.get(key) ?? null,
    set(key, text) {
      if (text === null) texts.delete(key)
      else texts.set(key, text)
      return true
    },
  }
}

function open(initial: ConsentState, store = createStore()) {
  const changes: Consent[] = []
  const onChange = (state: Consent) => changes.push(state)
  return { changes, store, ...createConsent({ initial, store, key: 'consent', onChange }) }
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

test('a choice is remembered on the next page, a missing one is not stored', () => {
  const { store, set, state } = open('pending')
  state()
  expect(store.texts.size).toBe(0)
  set({ personalization: true, measurement: false })
  expect(open('pending', store).state()).toEqual(both('granted', 'denied'))
})

test('a choice made in another tab counts at the next look, and is told once', () => {
  const here = open('pending')
  open('pending', here.store).set({ personalization: false, measurement: false })
  expect(here.state()).toEqual(both('denied'))
  here.state()
  expect(here.changes).toEqual([both('denied')])
})

test('clearing goes back to the default and leaves nothing stored', () => {
  const consent = open('pending')
  consent.set({ personalization: true, measurement: true })
  consent.clear()
  expect(consent.state()).toEqual(both('pending'))
  expect(consent.store.texts.size).toBe(0)
})

test('where nothing can be stored, a choice lasts for the page', () => {
  const consent = open('pending', { ...createStore(), get: () => null, set: () => false })
  consent.set({ personalization: true, measurement: true })
  expect(consent.state()).toEqual(both('granted'))
})

test('a stored text that is no choice counts as none', () => {
  expect(open('pending', createStore(new Map([['consent', 'granted,maybe']]))).state()).toEqual(
    both('pending'),
  )
})

test.each([
  [{ globalPrivacyControl: true }, true],
  [{ doNotTrack: '1' }, true],
  [{ globalPrivacyControl: false, doNotTrack: '0' }, false],
  [{ doNotTrack: null }, false],
])('a browser with %o denies: %s', (browser, expected) => {
  expect(readsDenial(browser as Navigator)).toBe(expected)
})
