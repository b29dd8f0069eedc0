// @vitest-environment happy-dom
import type { Consent, ConsentSource } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { stopAll } from '../platform.ts'
import { toConsentParts } from '../testing/consent-parts.ts'
import { CONSENT_PACK } from './consent-pack.ts'

const page = window as { dataLayer?: unknown[]; __tcfapi?: unknown }

afterEach(() => {
  stopAll()
  localStorage.clear()
  page.dataLayer = []
  page.__tcfapi = undefined
})

/** Starts the pack for the sources. Gives the state that it hands over now. */
function start(...consentSources: ConsentSource[]): () => Partial<Consent> {
  return startWith(consentSources)
}

function startWith(consentSources: ConsentSource[]): () => Partial<Consent> {
  let said = (): Partial<Consent> => ({})
  CONSENT_PACK.hearConsent?.(
    toConsentParts({ consentSources }, (newest) => {
      said = newest
    }),
  )
  return () => said()
}

const grant = { analytics_storage: 'granted', personalization_storage: 'granted' }

test('what the page said before counts for its first view', () => {
  page.dataLayer = [['consent', 'update', grant]]
  expect(start('consent_mode')()).toEqual({ personalization: 'granted', measurement: 'granted' })
})

test.each([
  ['consent_mode', 'granted'],
  ['consent_mode, nobody', 'pending'],
])('a tag that lists %s as a text makes a grant of Consent Mode %s', (text, expected) => {
  page.dataLayer = [['consent', 'update', grant]]
  const said = startWith(text as unknown as ConsentSource[])
  expect(said().measurement ?? 'pending').toBe(expected)
})

test('the grant of one source waits for the other that is listed, and its denial beats it', () => {
  let answer = (_: object, __: boolean) => {}
  page.__tcfapi = (_: string, __: number, listener: typeof answer) => {
    answer = listener
  }
  page.dataLayer = [['consent', 'update', grant]]
  const said = start('consent_mode', 'tcf')
  expect(said()).toEqual({ personalization: 'pending', measurement: 'pending' })
  const consents = { 1: true, 8: true, 9: true }
  answer({ eventStatus: 'tcloaded', purpose: { consents } }, true)
  expect(said()).toEqual({ personalization: 'denied', measurement: 'granted' })
})

const deny = { analytics_storage: 'denied', personalization_storage: 'denied', region: ['ES'] }

const [us, es] = [
  ['consent', 'default', grant],
  ['consent', 'default', deny],
]

test.each([
  ['both before Segue', [us, es], []],
  ['the strict one after it', [us], [es]],
  ['the strict one before it', [es], [us]],
  ['both after it', [], [us, es]],
])('of defaults for several regions the strictest counts: %s', (_, before, after) => {
  page.dataLayer = before
  const said = start('consent_mode')
  page.dataLayer.push(...after)
  expect(said()).toEqual({ personalization: 'pending', measurement: 'pending' })
})

test('what several commands say together is told at once: no grant shows in between', () => {
  page.dataLayer = [us, es]
  const states: Partial<Consent>[] = []
  const parts = toConsentParts({ consentSources: ['consent_mode'] }, (said) => states.push(said()))
  CONSENT_PACK.hearConsent?.(parts)
  expect(states.map(({ measurement }) => measurement)).not.toContain('granted')
})

test('without a listed source nothing is said', () => {
  page.dataLayer = [['consent', 'update', grant]]
  expect(start()()).toEqual({})
})

test('a source that is not listed is not heard', () => {
  page.dataLayer = [['consent', 'update', grant]]
  expect(start('tcf')()).toEqual({ personalization: 'pending', measurement: 'pending' })
})
