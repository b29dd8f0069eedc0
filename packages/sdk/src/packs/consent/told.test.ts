// @vitest-environment happy-dom
import type { Consent, ConsentState } from '@segue/protocol'
import { beforeEach, expect, test } from 'vitest'
import { createTold } from './told.ts'

beforeEach(() => localStorage.clear())

const both = (personalization: ConsentState, measurement = personalization): Consent => ({
  personalization,
  measurement,
})

test.each([
  ['a denial', both('denied'), { 'segue:shop:consent:told': 'denied,denied' }],
  ['half a denial', both('granted', 'denied'), { 'segue:shop:consent:told': ',denied' }],
  ['a grant', both('granted'), {}],
  ['waiting', both('pending'), {}],
])('%s is kept for this page, and stored only as far as it denies', (_, said, stored) => {
  const told = createTold('shop')
  told.take(said)
  expect(told.said()).toEqual(said)
  expect({ ...localStorage }).toEqual(stored)
})

test('before a tool speaks, a stored denial holds, and its waiting takes nothing back', () => {
  createTold('shop').take(both('denied'))
  const next = createTold('shop')
  expect(next.said()).toEqual(both('denied'))
  next.take(both('pending'))
  expect(next.said()).toEqual(both('denied'))
  next.take(both('granted'))
  expect(next.said()).toEqual(both('granted'))
  expect(localStorage.length).toBe(0)
})

test('a tool that waits again takes a grant back', () => {
  const told = createTold('shop')
  told.take(both('granted'))
  told.take(both('pending', 'granted'))
  expect(told.said()).toEqual(both('pending', 'granted'))
})

test('a denial told in another tab beats the grant told here', () => {
  const here = createTold('shop')
  here.take(both('granted'))
  createTold('shop').take(both('granted', 'denied'))
  expect(here.said()).toEqual(both('granted', 'denied'))
})

test('a grant told in another tab is none here: this page waits', () => {
  const [here, there] = [createTold('shop'), createTold('shop')]
  here.take(both('denied'))
  expect(there.said()).toEqual(both('denied'))
  there.take(both('granted'))
  expect(here.said()).toEqual(both('pending'))
})

test('where nothing can be stored, what is told lasts for the page', () => {
  const { setItem } = Storage.prototype
  Storage.prototype.setItem = () => {
    throw new Error('full')
  }
  const told = createTold('shop')
  told.take(both('denied'))
  expect(told.said()).toEqual(both('denied'))
  Storage.prototype.setItem = setItem
})
