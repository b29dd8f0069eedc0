import { openUser } from '@segue/protocol/tokens'
import { expect, test } from 'vitest'
import { createUserToken } from './server.ts'

test('a user token is opened by the site’s secret, for as long as it was made for', async () => {
  const madeAt = Date.now()
  const token = await createUserToken('sk_one', 'customer-4711', 30)
  const claim = await openUser(['sk_one'], token, madeAt)
  expect(claim?.user).toBe('customer-4711')
  expect((claim?.exp ?? 0) - madeAt / 1_000).toBeCloseTo(30 * 86_400, -1)
  expect(await openUser(['sk_two'], token, madeAt)).toBeUndefined()
})

test.each([
  ['an e-mail address', 'ann@shop.example', 7, 'user'],
  ['nobody', '', 7, 'user'],
  ['no time', 'u', 0, 'days'],
  ['half a day', 'u', 0.5, 'days'],
  ['more than three months', 'u', 91, 'days'],
])('%s makes no token', async (_, user, days, place) => {
  await expect(createUserToken('sk_one', user, days)).rejects.toThrow(new RegExp(`^${place}: `))
})
