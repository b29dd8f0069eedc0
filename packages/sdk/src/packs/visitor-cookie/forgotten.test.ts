// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { parseSnapshot } from '../../snapshot.ts'
import { createVisitor } from '../../testing/create-visitor.ts'
import { EMPTY_CONFIG } from '../../testing/empty-config.ts'
import { readCookieText, writeCookieText } from './cookie-text.ts'
import { endForgotten, keepForgotten, readForgotten } from './forgotten.ts'
import { restoreVisitor } from './restore-visitor.ts'
import { toCookieText } from './summary.ts'

const CHOICE = 'granted,granted'
const config = { ...EMPTY_CONFIG, settings: { consent: 'granted' as const } }
const options = { key: 'wk', version: 1, config, endpoint: 'https://c.example/v1/events' }
const choice = () => localStorage.getItem('segue:shop:consent')

afterEach(() => {
  localStorage.clear()
  writeCookieText('shop', undefined, '')
  endForgotten('shop', undefined)
})

test.each([
  ['who was forgotten, nor the choice', '', null],
  ['who was reset, but the choice', toCookieText({ choice: CHOICE }), CHOICE],
])('a summary that an older answer set brings nobody back %s', (_, left, expected) => {
  keepForgotten('shop', undefined, left)
  writeCookieText('shop', undefined, toCookieText({ choice: CHOICE, profile: createVisitor() }))
  expect(restoreVisitor(options)).toBe(true)
  expect(parseSnapshot(localStorage.getItem('segue:shop'))).toBeUndefined()
  expect(choice()).toBe(expected)
})

test('once the cookies hold another visitor they count again', () => {
  keepForgotten('shop', undefined, '')
  endForgotten('shop', undefined)
  expect(readForgotten('shop')).toBe('')
  const profile = createVisitor()
  writeCookieText('shop', undefined, toCookieText({ profile }))
  restoreVisitor(options)
  expect(parseSnapshot(localStorage.getItem('segue:shop'))).toEqual(profile)
  expect(readCookieText('shop_forgotten')).toBe('')
})
