import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { touchpointsOf } from './memory.ts'

const happening = fc.record({
  visitor: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
  type: fc.constantFrom('page_view', 'page_view', 'page_view', 'purchase'),
  path: fc.constantFrom('/a', '/b', '/c', ''),
})

test('each way of sharing conversions out gives all of them to touchpoints, but the untouched', () => {
  const start = Date.parse('2026-11-01T12:00:00Z')
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const lines = happenings.map(({ path, ...own }, number) => {
        const at = new Date(start + number * 1_000).toISOString()
        return toEventLine({ ...own, at, page: { url: '', path, title: '', referrer: '' } }, number)
      })
      const plan = { by: 'page', target: { event: 'purchase' } } as const
      const { conversions, untouched, rows } = touchpointsOf(lines, plan)
      const buyers = happenings.filter(({ type }) => type === 'purchase')
      expect(conversions).toBe(new Set(buyers.map(({ visitor }) => visitor)).size)
      expect(untouched).toBeGreaterThanOrEqual(0)
      for (const model of ['first', 'last', 'linear', 'position', 'markov'] as const) {
        const shared = rows.reduce((sum, row) => sum + row[model], 0)
        expect(shared).toBeCloseTo(conversions - untouched, 9)
      }
      for (const { visitors, converted } of rows) expect(converted).toBeLessThanOrEqual(visitors)
    }),
    { seed: 7, numRuns: 200 },
  )
})
