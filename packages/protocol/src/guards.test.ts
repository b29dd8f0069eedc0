import { expect, test } from 'vitest'
import { isEventId, isId, isName, isRecord, isTime } from './guards.ts'
import { ID_CHARS_MAX, NAME_CHARS_MAX } from './limits.ts'

test.each([
  ['view_item', true],
  ['a', true],
  ['Shop:cart.open-1', true],
  ['a'.repeat(NAME_CHARS_MAX), true],
  ['a'.repeat(NAME_CHARS_MAX + 1), false],
  ['', false],
  ['1st', false],
  ['_private', false],
  ['__proto__', false],
  ['two words', false],
  ['view_item\n', false],
  ['größe', false],
  [7, false],
])('a name is letters, digits and four signs after a letter: %j → %s', (value, expected) => {
  expect(isName(value)).toBe(expected)
})

test.each([
  ['V1StGXR8_Z5jdHi6B-myT', true],
  ['0', true],
  ['a'.repeat(ID_CHARS_MAX), true],
  ['a'.repeat(ID_CHARS_MAX + 1), false],
  ['', false],
  ['a b', false],
  ['a\n', false],
  [null, false],
])('an id is letters, digits, `_` and `-`: %j → %s', (value, expected) => {
  expect(isId(value)).toBe(expected)
})

test.each([
  ['0192f0c1-5a2b-7c3d-8e4f-0123456789ab', true],
  ['0192f0c1-5a2b-4c3d-8e4f-0123456789ab', false],
  ['0192f0c1-5a2b-7c3d-7e4f-0123456789ab', false],
  ['0192F0C1-5A2B-7C3D-8E4F-0123456789AB', false],
  ['0192f0c15a2b7c3d8e4f0123456789ab', false],
  [undefined, false],
])('an event id is a UUIDv7 in lower case: %j → %s', (value, expected) => {
  expect(isEventId(value)).toBe(expected)
})

test.each([
  [0, true],
  [253_402_300_799_999, true],
  [253_402_300_800_000, false],
  [-1, false],
  [1.5, false],
  [Number.NaN, false],
  ['0', false],
])('a time is whole milliseconds from 1970 to 9999: %j → %s', (value, expected) => {
  expect(isTime(value)).toBe(expected)
})

test.each([
  [{}, true],
  [[], false],
  [null, false],
  ['{}', false],
])('a record is an object that is no list: %j → %s', (value, expected) => {
  expect(isRecord(value)).toBe(expected)
})
