import { expect, test } from 'vitest'
import { createKeep } from '../../keep/keep.ts'
import { keepCosts, readCosts, toCostsText } from './costs.ts'

/** Keeps as long as it is held. */
const createHere = () =>
  createKeep(() => {
    throw new Error('no storage')
  })

test('costs are kept for each site by itself', () => {
  const keep = createHere()
  keepCosts(keep, 'shop', { '*': 2_000 })
  expect([readCosts(keep, 'shop'), readCosts(keep, 'other')]).toEqual([{ '*': 2_000 }, {}])
})

test.each(['', 'no JSON', '"text"', '{"a":"5","b":-1,"c":null,"d":0}'])(
  'of %j that somebody else kept there is no cost',
  (text) => {
    const keep = createHere()
    keep.write('segue:costs:shop', text)
    expect(readCosts(keep, 'shop')).toEqual({})
  },
)

test.each([
  [{ runner: 500, '*': 2_000, gone: 1 }, '{"*":2000,"runner":500}'],
  [{ gone: 1 }, undefined],
  [{}, undefined],
])('of %j the report is asked with %j', (costs, text) => {
  expect(toCostsText(costs, ['runner'])).toBe(text)
})
