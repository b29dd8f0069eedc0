// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { parseSnapshot } from '../../snapshot.ts'
import { createVisitor } from '../../testing/create-visitor.ts'
import { EMPTY_CONFIG } from '../../testing/empty-config.ts'
import { writeCookieText } from './cookie-text.ts'
import { keepDenial } from './denial.ts'
import { restoreProfile, restoreVisitor } from './restore-visitor.ts'
import { type Summary, toCookieText } from './summary.ts'

const KEY = 'segue:shop'
const GRANTED = 'granted,granted'
const options = {
  key: 'wk',
  version: 1,
  config: EMPTY_CONFIG,
  endpoint: 'https://c.example/v1/events',
}

afterEach(() => {
  localStorage.clear()
  writeCookieText('shop', undefined, '')
  keepDenial('shop', undefined, null)
})

const keep = (summary: Summary) => writeCookieText('shop', undefined, toCookieText(summary))
const stored = () => parseSnapshot(localStorage.getItem(KEY))

test('with nothing stored the cookie brings back choice and profile', () => {
  const profile = createVisitor({ revision: 4 })
  keep({ choice: GRANTED, profile })
  expect(restoreVisitor(options)).toBe(true)
  expect(localStorage.getItem(`${KEY}:consent`)).toBe(GRANTED)
  expect(stored()).toEqual(profile)
})

test.each([
  ['the cookie', 7, 7],
  ['this browser', 3, 5],
])('of one visitor the copy that knows more wins: that of %s', (_, revision, expected) => {
  localStorage.setItem(KEY, JSON.stringify(createVisitor({ revision: 5 })))
  keep({ choice: GRANTED, profile: createVisitor({ revision }) })
  restoreVisitor(options)
  expect(stored()?.revision).toBe(expected)
})

test('of two visitors the newer one wins: somebody reset', () => {
  localStorage.setItem(KEY, JSON.stringify(createVisitor({ revision: 9 })))
  const fresh = createVisitor({ visitor: 'fresh', firstSeen: Date.now() })
  keep({ choice: GRANTED, profile: fresh })
  restoreVisitor(options)
  expect(stored()?.visitor).toBe('fresh')
})

test('a denial elsewhere forgets the visitor here', () => {
  localStorage.setItem(KEY, JSON.stringify(createVisitor()))
  localStorage.setItem(`${KEY}:consent`, GRANTED)
  keep({ choice: 'denied,denied' })
  restoreVisitor(options)
  expect({ ...localStorage }).toEqual({ [`${KEY}:consent`]: 'denied,denied' })
})

test('a summary of before that an older answer brought back loses to the denial', () => {
  localStorage.setItem(KEY, JSON.stringify(createVisitor()))
  localStorage.setItem(`${KEY}:consent`, GRANTED)
  keepDenial('shop', undefined, 'denied,denied')
  keep({ choice: GRANTED, profile: createVisitor() })
  restoreVisitor(options)
  expect({ ...localStorage }).toEqual({ [`${KEY}:consent`]: 'denied,denied' })
})

test('before a choice what is stored stays, for a consent tool that allows it', () => {
  localStorage.setItem(KEY, JSON.stringify(createVisitor({ revision: 5 })))
  const profile = createVisitor({ revision: 7 })
  keep({ profile })
  expect(restoreVisitor(options)).toBe(true)
  expect(stored()?.revision).toBe(5)
  restoreProfile('shop')
  expect(stored()).toEqual(profile)
})

test('without a choice a profile comes back only where the site needs none', () => {
  keep({ profile: createVisitor() })
  restoreVisitor(options)
  expect(stored()).toBeUndefined()
  restoreVisitor({ ...options, consent: 'granted' })
  expect(stored()).toBeDefined()
})

test('nobody is known where there is nothing, and nothing is written', () => {
  expect(restoreVisitor(options)).toBe(false)
  expect(localStorage).toHaveLength(0)
})
