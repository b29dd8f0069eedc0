import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import type { History } from '../simulate/history.ts'
import { lint } from './index.ts'
import { bought, configOf, UNTIL, viewed } from './lint-fixtures.ts'

const did = (event: string): Condition => ({ event, op: 'at_least', value: 1 })
const who = (visitor: string, ...types: string[]): History => ({
  visitor,
  events: types.map((type) => ({ at: UNTIL, type })),
})

test('the witness of a segment that nobody is in is the visitor who lacks least', () => {
  const visitors = [who('none', 'look'), who('one', 'buy'), who('far', 'look')]
  const [finding] = lint(configOf([{ all: [viewed, bought] }]), { until: UNTIL, visitors })
  expect([finding?.code, finding?.witness.visitor]).toEqual(['SEGMENT_NEVER_SEEN', 'one'])
})

/** A hundred visitors, of whom some did one thing, some the other, and some both. */
const hundred = (one: number, other: number, both: number) =>
  Array.from({ length: 100 }, (_, index) => {
    const isOther = index < both || (index >= one && index < one + other - both)
    return who(`v${index}`, 'look', ...(index < one ? ['one'] : []), ...(isOther ? ['other'] : []))
  })

test.each<[string, number, number, number, number]>([
  ['most of the smaller one', 40, 20, 19, 1],
  ['too few to tell', 40, 19, 19, 0],
  ['less than most', 40, 20, 15, 0],
  ['no more than chance, one being nearly everybody', 95, 20, 19, 0],
])('an overlap is told beyond chance only: %s', (_, one, other, both, count) => {
  const options = { until: UNTIL, visitors: hundred(one, other, both) }
  const found = lint(configOf([did('one'), did('other')]), options)
  expect(found.filter(({ code }) => code === 'SEGMENT_OVERLAPPING')).toHaveLength(count)
})
