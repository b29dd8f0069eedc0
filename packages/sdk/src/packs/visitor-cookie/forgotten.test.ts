// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { parseSnapshot } from '../../snapshot.ts'
import { createVisitor } from '../../testing/create-visitor.ts'
import { EMPTY_CONFIG } from '../../testing/empty-config.ts'
import { writeCookieText } from './cookie-text.ts'
import { keepDenial } from './denial.ts'
import { keepForgotten, readForgotten, settleForgotten } from './forgotten.ts'
import { heedForgotten, markHeeded } from './heed-forgotten.ts'
import { restoreVisitor } from './restore-visitor.ts'
import { toCookieText } from './summary.ts'

const CHOICE = 'granted,granted'
const NOW = Date.UTC(2026, 10, 22)
const MINUTE_MS = 60_000
const PLACE = { site: 'shop', domain: undefined }
const config = { ...EMPTY_CONFIG, settings: { consent: 'granted' as const } }
const options = { key: 'wk', version: 1, config, endpoint: 'https://c.example/v1/events' }
const choice = () => localStorage.getItem('segue:shop:consent')
const keepSummary = (summary: object) =>
  writeCookieText('shop', undefined, toCookieText({ choice: CHOICE, ...summary }))

afterEach(() => {
  localStorage.clear()
  writeCookieText('shop', undefined, '')
  writeCookieText('shop_forgotten', undefined, '')
  keepDenial('shop', undefined, null)
})

test.each<[string, string | undefined, string | null]>([
  ['who was forgotten, nor the choice', undefined, null],
  ['who was reset, but the choice', toCookieText({ choice: CHOICE }), CHOICE],
])('a summary that an older answer set brings nobody back %s', (_, left, expected) => {
  keepForgotten(PLACE, NOW, left)
  keepSummary({ profile: createVisitor() })
  expect(restoreVisitor(options)).toBe(true)
  expect(parseSnapshot(localStorage.getItem('segue:shop'))).toBeUndefined()
  expect(choice()).toBe(expected)
})

test('a summary that was made since counts, and one that bears an older stamp does not', () => {
  keepForgotten(PLACE, NOW)
  const { stamp: after = '' } = readForgotten('shop') ?? {}
  const profile = createVisitor({ firstSeen: NOW })
  keepSummary({ profile, after })
  restoreVisitor(options)
  expect(parseSnapshot(localStorage.getItem('segue:shop'))).toEqual(profile)
  localStorage.clear()
  keepForgotten(PLACE, NOW)
  restoreVisitor(options)
  expect(localStorage.getItem('segue:shop')).toBeNull()
})

test('the note tells the minute at most, and two wipes in one minute apart', () => {
  keepForgotten(PLACE, NOW)
  const first = readForgotten('shop')
  expect(Number.parseInt(`${first?.all}`, 36) * MINUTE_MS).toBe(NOW)
  keepForgotten(PLACE, NOW + MINUTE_MS - 1)
  expect(readForgotten('shop')?.all).not.toBe(first?.all)
})

test('a reset keeps the name of the wipe before, for sub-domains that were not visited since', () => {
  keepForgotten(PLACE, NOW)
  const { stamp, all } = readForgotten('shop') ?? {}
  keepForgotten(PLACE, NOW, toCookieText({ choice: CHOICE }))
  expect(readForgotten('shop')?.all).toBe(all)
  expect(readForgotten('shop')?.stamp).not.toBe(stamp)
})

test.each([
  ['a moment', 2 * MINUTE_MS, CHOICE, false],
  ['longer than answers take', 2 * MINUTE_MS + 1, undefined, true],
  ['a time that a wrong clock makes of it', -3 * MINUTE_MS, undefined, true],
])('once the cookies are set anew after %s, what stands in for them: %s', (_, ms, choice, done) => {
  keepForgotten(PLACE, NOW, toCookieText({ choice: CHOICE }))
  const { stamp } = readForgotten('shop') ?? {}
  settleForgotten(PLACE, NOW + ms)
  const left = choice ? toCookieText({ choice }) : ''
  expect(readForgotten('shop')).toEqual({ stamp, all: '', left, isSettled: done })
})

test('where nobody was forgotten there is nothing to settle', () => {
  settleForgotten(PLACE, NOW)
  expect(readForgotten('shop')).toBeUndefined()
})

test.each<[string, boolean, string | null, boolean]>([
  ['a profile, and its choice', true, CHOICE, true],
  ['a profile without a choice', true, null, true],
  ['a grant without a profile', false, CHOICE, true],
  ['no denial, which remembers nobody', false, 'denied,denied', false],
  ['nothing where there is nothing', false, null, false],
])('what another sub-domain forgot wipes here: %s', (_, isKnown, said, isWiped) => {
  if (isKnown) localStorage.setItem('segue:shop', JSON.stringify(createVisitor()))
  if (said) localStorage.setItem('segue:shop:consent', said)
  localStorage.setItem('segue:shop:hide', '{}')
  const before = { ...localStorage }
  expect(heedForgotten('shop')).toBe(false)
  keepForgotten(PLACE, NOW)
  expect(heedForgotten('shop')).toBe(isWiped)
  expect({ ...localStorage }).toEqual(isWiped ? {} : before)
})

test('where the wipe was a withdrawal, the denial takes the place of the grant here, too', () => {
  localStorage.setItem('segue:shop:consent', CHOICE)
  keepForgotten(PLACE, NOW)
  keepDenial('shop', undefined, 'denied,denied')
  expect(heedForgotten('shop')).toBe(true)
  expect(choice()).toBe('denied,denied')
})

test('who comes after a wipe that was heeded stays, also with a clock that went back', () => {
  keepForgotten(PLACE, NOW)
  markHeeded('shop')
  localStorage.setItem('segue:shop', JSON.stringify(createVisitor({ firstSeen: NOW - 1 })))
  expect(heedForgotten('shop')).toBe(false)
})

test('a reset on another sub-domain wipes nothing here', () => {
  localStorage.setItem('segue:shop', JSON.stringify(createVisitor()))
  keepForgotten(PLACE, NOW, toCookieText({ choice: CHOICE }))
  expect(heedForgotten('shop')).toBe(false)
})
