import { COOKIE_CHARS_MAX } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createVisitor } from '../../testing/create-visitor.ts'
import { parseCookieText, toCookieText } from './summary.ts'

const profile = createVisitor({ assignments: { hero: 'runner' }, traits: { name: 'Ærø 日本' } })

test('a summary comes back as it went, in characters that a cookie may have', () => {
  const text = toCookieText({ choice: 'granted,denied', profile })
  expect(text).toMatch(/^[\w-]+$/)
  expect(parseCookieText(text)).toEqual({ choice: 'granted,denied', profile })
})

test.each([
  ['nothing', {}, ''],
  ['a choice', { choice: 'denied,denied' }, { choice: 'denied,denied' }],
])('without a profile %s is kept', (_, summary, expected) => {
  const text = toCookieText(summary)
  expect(expected === '' ? text : parseCookieText(text)).toEqual(expected)
})

test.each([
  ['aggregates', 'x'],
  ['aggregates that take six times the room once written', '日'],
])('a profile with too many %s keeps visitor, arms and choice', (_, letter) => {
  const aggregates = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`a${index}`, letter.repeat(50)]),
  )
  const text = toCookieText({ choice: 'granted,granted', profile: { ...profile, aggregates } })
  expect(text.length).toBeLessThanOrEqual(COOKIE_CHARS_MAX)
  const found = parseCookieText(text)
  expect(found.choice).toBe('granted,granted')
  expect(found.profile).toMatchObject({
    visitor: profile.visitor,
    assignments: { hero: 'runner' },
  })
})

test('what cannot be made small enough is left out; the choice stays', () => {
  const assignments = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`experience-${index}`, 'variant']),
  )
  const text = toCookieText({ choice: 'granted,granted', profile: { ...profile, assignments } })
  expect(parseCookieText(text)).toEqual({ choice: 'granted,granted' })
})

test.each([
  '',
  '%%%',
  btoa('junk'),
  btoa('[]'),
  btoa('{"profile":{"visitor":"x"}}'),
  btoa('{"choice":7}'),
])('%j holds nothing', (text) => {
  expect(parseCookieText(text)).toEqual({})
})
