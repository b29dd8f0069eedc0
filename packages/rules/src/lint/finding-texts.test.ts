import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { configOf, experience, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { counted } from './counted.ts'
import { lint } from './index.ts'
import type { LintOptions } from './world.ts'

const looked: Condition = { event: 'look', op: 'at_least', value: 1 }
const bought: Condition = { event: 'buy', op: 'at_least', value: 1_000_000 }
const everybody: Condition = { none: [bought] }
const changes = [{ kind: 'text', target: { selector: '#a' }, text: 'T' }] as const
const variants = [everybody, looked].map((when, index) => ({
  ...{ id: `v${index}`, name: `V${index}`, when, changes },
}))

/** Visitors who looked. */
const did = (count: number) => ({
  visitors: Array.from({ length: count }, (_, index) => ({
    visitor: `v${index}`,
    events: [{ at: UNTIL, type: 'look' }],
  })),
})
const journey = {
  stages: [
    { id: 'new', name: 'New' },
    { id: 't', name: 'T', enter: bought },
  ],
}
const power = { visitorsPerWeek: 1, lift: 0.1, visitorsForLift: () => 700 }

test.each<[string, ReturnType<typeof configOf>, Partial<LintOptions>]>([
  ['S0: the only visitor looked at is not in it.', configOf([bought]), did(1)],
  ['S0: none of 2 visitors is in it.', configOf([bought]), did(2)],
  ['S0: the only visitor looked at is in it.', configOf([everybody]), did(1)],
  ['S0: all of 2 visitors are in it.', configOf([everybody]), did(2)],
  ['T: the only visitor looked at does not reach it.', configOf([], { journey }), did(1)],
  ['T: none of 2 visitors reaches it.', configOf([], { journey }), did(2)],
  [
    'e: V1 is shown to nobody looked at, those before it take its only visitor, of 1 looked at.',
    configOf([], { experiences: [experience('e', { variants })] }),
    did(1),
  ],
  [
    'S0: at all 1 visitor a week it takes 1400 weeks to see a lift of 10 %.',
    configOf([looked]),
    { power },
  ],
  [
    'A window of 7 days reaches back further than the 1 day that is kept.',
    configOf([viewed]),
    { retentionDays: 1 },
  ],
  [
    'A window of 1 day reaches back further than the 0.5 days that are kept.',
    configOf([{ ...viewed, within: { days: 1 } } as Condition]),
    { retentionDays: 0.5 },
  ],
])('a finding counts in good English: %s', (text, config, options) => {
  const texts = lint(config, { until: UNTIL, ...options }).map((finding) => finding.text)
  expect(texts).toContain(text)
})

test.each([
  [0, '0 days'],
  [0.5, '0.5 days'],
  [1, '1 day'],
  ['1', '1 day'],
  [2, '2 days'],
] as const)('%s of something is %s', (number, text) => {
  expect(counted(number, 'day')).toBe(text)
})
