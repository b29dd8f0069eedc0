import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

const names = ['name', 'when', 'description', 'at_least', 'at_most']

test.each([
  ['nmae', 'name'],
  ['Name', 'name'],
  ['whn', 'when'],
  ['descripton', 'description'],
  ['at_leest', 'at_least'],
  ['at_mots', 'at_most'],
  ['colour', undefined],
  ['x', undefined],
  ['', undefined],
])('what was probably meant by %s is %s', (written, expected) => {
  expect(nearestName(written, names)).toBe(expected)
})
