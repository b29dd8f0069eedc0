import { expect, test } from 'vitest'
import { groupBy } from './group-by.ts'

test('groups come in the order of their first items, items in their own', () => {
  const words = ['bee', 'ant', 'bat', 'asp', 'cow']
  expect(groupBy(words, (word) => word.slice(0, 1))).toEqual([
    ['bee', 'bat'],
    ['ant', 'asp'],
    ['cow'],
  ])
})

test('nothing has no groups', () => {
  expect(groupBy([], String)).toEqual([])
})
