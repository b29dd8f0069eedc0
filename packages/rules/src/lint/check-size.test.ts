import { expect, test } from 'vitest'
import { lint } from './index.ts'
import { bought, configOf, UNTIL } from './lint-fixtures.ts'

const visitors = Array.from({ length: 50 }, (_, index) => ({
  visitor: `v${index}`,
  events: [{ at: UNTIL, type: index === 0 ? 'buy' : 'view' }],
}))

test.each([
  [13, 65, 0],
  [14, 65.5, 1],
])('a segment may take 13 weeks to an answer: %i weeks', (_, each, count) => {
  // A fiftieth of 500 a week are ten, of whom two arms need twice as many as each.
  const power = { visitorsPerWeek: 500, lift: 0.1, visitorsForLift: () => each }
  const found = lint(configOf([bought]), { until: UNTIL, visitors, power })
  expect(found.filter(({ code }) => code === 'SEGMENT_TOO_SMALL')).toHaveLength(count)
})
