import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openUserTraits } from './user-traits.ts'

test('traits are merged, null removes one, and a restart changes nothing', async () => {
  const folder = createFolder()
  const traits = openUserTraits(folder)
  expect(await traits.read('shop', 'ann')).toEqual({})
  await traits.merge('shop', 'ann', { plan: 'free', orders: 3 })
  expect(await traits.merge('shop', 'ann', { plan: 'pro', orders: null })).toEqual({ plan: 'pro' })
  expect(await openUserTraits(folder).read('shop', 'ann')).toEqual({ plan: 'pro' })
  expect(await traits.read('other', 'ann')).toEqual({})
  expect(await traits.read('shop', '../shop/ann')).toEqual({})
})

test('of changes at the same moment none is lost', async () => {
  const traits = openUserTraits(createFolder())
  const names = Array.from({ length: 20 }, (_, index) => `t${index}`)
  await Promise.all(names.map((name) => traits.merge('shop', 'ann', { [name]: 1 })))
  expect(Object.keys(await traits.read('shop', 'ann')).sort()).toEqual(names.sort())
})

test('a user who is forgotten is gone, and can come back', async () => {
  const folder = createFolder()
  const traits = openUserTraits(folder)
  await traits.merge('shop', 'ann', { plan: 'pro' })
  await traits.remove('shop', 'ann')
  await traits.remove('shop', 'nobody')
  expect(await openUserTraits(folder).read('shop', 'ann')).toEqual({})
  expect(await traits.merge('shop', 'ann', { plan: 'free' })).toEqual({ plan: 'free' })
})
