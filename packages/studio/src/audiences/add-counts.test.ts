import type { AudienceCount } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { addCounts } from './add-counts.ts'

const OUTSIDE = { visitor: 'bob', events: 1, lastAt: 0, lacks: ['more'] }
const toPart = (visitors: number, next: number | null): AudienceCount => ({
  ...{ asOf: 7, all: 30, known: 50, next, visitors },
  segments: [{ segment: 'runner', visitors }],
  rules: [visitors, 1],
  overlap: [{ segment: 'regular', visitors: 2 }],
})

test('the parts of a count add up, and reach as far as the last one', () => {
  const first = { ...toPart(20, 20), outside: OUTSIDE }
  const whole = addCounts(first, {
    ...toPart(10, null),
    outside: { ...OUTSIDE, visitor: 'cat' },
  })
  expect(whole).toEqual({
    ...toPart(30, null),
    rules: [30, 2],
    overlap: [{ segment: 'regular', visitors: 4 }],
    outside: OUTSIDE,
  })
})

test('where nobody of the first part is outside, the next part names somebody', () => {
  const { outside } = addCounts(toPart(20, 20), { ...toPart(10, null), outside: OUTSIDE })
  expect(outside).toEqual(OUTSIDE)
})
