// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { readCookieText, writeCookieText } from './cookie-text.ts'
import { keepDenial, readDenial } from './denial.ts'

afterEach(() => keepDenial('shop', undefined, null))

test.each(['denied,denied', 'granted,denied', 'denied,pending'])('%s is kept', (choice) => {
  keepDenial('shop', undefined, choice)
  expect(readDenial('shop')).toBe(choice)
})

test.each(['granted,granted', 'pending,pending', null])('%s takes a denial back', (choice) => {
  keepDenial('shop', undefined, 'denied,denied')
  keepDenial('shop', undefined, choice)
  expect(readDenial('shop')).toBeUndefined()
  expect(readCookieText('shop_denied')).toBe('')
})

test('it stands beside the summary, and each outlives the other', () => {
  keepDenial('shop', undefined, 'denied,denied')
  writeCookieText('shop', undefined, 'summary')
  expect(readDenial('shop')).toBe('denied,denied')
  expect(readCookieText('shop')).toBe('summary')
  writeCookieText('shop', undefined, '')
  expect(readDenial('shop')).toBe('denied,denied')
})
