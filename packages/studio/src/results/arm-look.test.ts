import { expect, test } from 'vitest'
import { toArmLook } from './arm-look.ts'

const ARMS = ['control', 'a', 'b', 'c', 'd', 'holdout']

test('every arm of an ordinary experience has a mark of its own', () => {
  const marks = ARMS.map((arm) => toArmLook(ARMS, arm).mark)
  expect(new Set(marks).size).toBe(ARMS.length)
})

test('a variant looks the same with and without a control', () => {
  expect(toArmLook(['a'], 'a')).toEqual(toArmLook(['control', 'a'], 'a'))
})
