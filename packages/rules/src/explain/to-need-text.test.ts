import { expect, test } from 'vitest'
import type { Need } from './receipt.ts'
import { toNeedText } from './to-need-text.ts'

const often = { event: 'a', op: 'at_least', value: 3 }
const hour = { trait: 'time.hour', op: 'between', value: [14, 16] }

test.each<[Need, RegExp]>([
  [{ condition: often, answer: 'yes', actual: 1, missing: 2 }, /^2 more for: /],
  [{ condition: often, answer: 'no', actual: 4, missing: -2 }, /^2 fewer, so that no longer: /],
  [
    { condition: { ...often, op: 'at_most' }, answer: 'no', actual: 3, missing: 1 },
    /^1 more, so that no longer: /,
  ],
  [
    { condition: often, answer: 'no', actual: 4, atLeast: true },
    /^fewer, so that no longer: .* \(now 4 or more\)$/,
  ],
  [
    { condition: { trait: 'custom.l', op: 'any_of', value: ['a'] }, answer: 'yes', actual: [] },
    /^must hold: custom.l includes any of "a" \(now \[\]\)$/,
  ],
  [{ condition: hour, answer: 'yes', actual: 12, missing: 2 }, /^once it is so: /],
  [{ condition: hour, answer: 'no', actual: 15, missing: 2 }, /^once it is no longer so: /],
])('a need says which way it goes: %o', (need, text) => {
  expect(toNeedText(need)).toMatch(text)
})
