import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSatisfactionReport } from './to-satisfaction-report.ts'

const visitors = fc.integer({ min: 1, max: 50 })
const count = fc.oneof(
  fc.record({ kind: fc.constant('csat'), answer: fc.integer({ min: 1, max: 5 }), visitors }),
  fc.record({ kind: fc.constant('nps'), answer: fc.integer({ min: 0, max: 10 }), visitors }),
)

test('a result lies within its interval and on its scale, and nobody is positive and negative', () => {
  fc.assert(
    fc.property(fc.array(count, { maxLength: 12 }), (counts) => {
      const { rows } = toSatisfactionReport(counts.map((one) => ({ ...one, segment: '*' })))
      for (const { kind, answers, positive, negative, result } of rows) {
        expect(positive + negative).toBeLessThanOrEqual(answers)
        if (result === null) continue
        const least = kind === 'nps' ? -100 : 0
        const most = kind === 'nps' ? 100 : 1
        const { low, estimate, high } = result
        const inOrder = [least, low, estimate, high, most]
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})
