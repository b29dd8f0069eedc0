import { expect, test } from 'vitest'
import { armsOf } from './arms-of.ts'

test('the arms of an experience are its variants, the control and the holdout', () => {
  const variants = ['b', 'a'].map((id) => ({ id, name: id, changes: [] }))
  expect(armsOf({ variants })).toEqual(['b', 'a', 'control', 'holdout'])
})
