import { expect, test } from 'vitest'
import { toShares } from './shares.ts'

test('every known id has a share, also when nobody is in it', () => {
  expect(toShares(['a', 'b'], [{ id: 'a', visitors: 1 }], 4)).toEqual([
    { id: 'a', visitors: 1, share: 0.25 },
    { id: 'b', visitors: 0, share: 0 },
  ])
})

test('an id the config no longer knows comes last', () => {
  const shares = toShares(['a'], [{ id: 'old', visitors: 3 }], 3)
  expect(shares.map(({ id }) => id)).toEqual(['a', 'old'])
})

test('without visitors every share is 0', () => {
  expect(toShares(['a'], [], 0)).toEqual([{ id: 'a', visitors: 0, share: 0 }])
})
