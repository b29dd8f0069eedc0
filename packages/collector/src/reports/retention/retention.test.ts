import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { retentionOf } from './memory.ts'

const happening = fc.record({
  visitor: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
  day: fc.integer({ min: 0, max: 60 }),
})

test('cohorts add up to everyone, and a week has no more visitors than the one before', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const start = Date.parse('2026-10-01T12:00:00Z')
      const lines = happenings.map(({ visitor, day }, number) => {
        const at = new Date(start + day * 86_400_000).toISOString()
        return toEventLine({ visitor, at }, number)
      })
      const { rows } = retentionOf(lines, { from: 0, until: start + 70 * 86_400_000 }, 'UTC')
      const sum = (of: typeof rows, field: 'visitors' | 'back') =>
        of.reduce((total, row) => total + row[field], 0)
      const everyone = rows.filter(({ cohort }) => cohort === '*')
      for (const all of everyone) {
        const own = rows.filter(({ cohort, week }) => cohort !== '*' && week === all.week)
        expect([sum(own, 'visitors'), sum(own, 'back')]).toEqual([all.visitors, all.back])
        expect(all.back).toBeLessThanOrEqual(all.visitors)
        expect(all.visitors).toBeLessThanOrEqual(everyone[Math.max(0, all.week - 1)]?.visitors ?? 0)
      }
      const visitors = new Set(happenings.map(({ visitor }) => visitor)).size
      expect([everyone[0]?.visitors ?? 0, everyone[0]?.back ?? 0]).toEqual([visitors, visitors])
    }),
    { seed: 7, numRuns: 200 },
  )
})
