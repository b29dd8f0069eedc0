// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forget, readJson, readTexts, writeJson } from './storage.ts'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

test('what is written is read back, until it is forgotten', () => {
  writeJson('shop_cart', [1])
  expect(readJson('shop_cart')).toEqual([1])
  forget('shop_cart')
  expect(readJson('shop_cart')).toBeUndefined()
})

test.each([['{'], ['null'], ['']])('stored %j counts as nothing', (text) => {
  localStorage.setItem('shop_cart', text)
  expect(readJson('shop_cart')).toBeUndefined()
})

test.each([
  ['["a",1,null,"b"]', ['a', 'b']],
  ['{"a":1}', []],
])('of %j only texts are read as texts', (text, expected) => {
  localStorage.setItem('shop_wishlist', text)
  expect(readTexts('shop_wishlist')).toEqual(expected)
})

test('forbidden storage neither throws nor remembers', () => {
  vi.stubGlobal('localStorage', undefined)
  writeJson('shop_cart', [1])
  forget('shop_cart')
  expect(readJson('shop_cart')).toBeUndefined()
})
