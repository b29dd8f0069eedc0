import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { personalizationOf } from './memory.ts'

const happening = fc.record({
  visitor: fc.constantFrom('ann', 'bob', 'cat'),
  type: fc.constantFrom('page_view', 'page_view', 'experience_impression', 'purchase'),
  variant: fc.constantFrom('a', 'b', 'control', 'holdout'),
  segments: fc.subarray(['runner', 'nordic']),
})

test('views are shown, kept or plain, turns add up to them, and shares lie within their bounds', () => {
  const start = Date.parse('2026-11-01T12:00:00Z')
  const siteGoals = [{ id: 'order', name: 'Order', event: 'purchase' }]
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const lines = happenings.map(({ variant, ...own }, number) => {
        const props = { experience: 'hero', variant }
        const at = new Date(start + number * 1_000).toISOString()
        return toEventLine({ ...own, at, props }, number)
      })
      const period = { from: 0, until: start + 86_400_000, siteGoals }
      const { rows, fatigue } = personalizationOf(lines, period)
      const views = happenings.filter(({ type }) => type === 'page_view').length
      expect(rows.find(({ segment }) => segment === '*')?.views ?? 0).toBe(views)
      for (const row of rows) {
        expect(row.shown + row.kept + row.plain).toBe(row.views)
        expect(row.reached).toBeLessThanOrEqual(row.visitors)
        for (const kind of ['shown', 'kept'] as const) {
          const own = fatigue.filter((turn) => turn.segment === row.segment && turn.kind === kind)
          expect(own.reduce((sum, turn) => sum + turn.views, 0)).toBe(row[kind])
          for (const turn of own) expect(turn.responses).toBeLessThanOrEqual(turn.views)
        }
        const { low = 0, estimate = 0, high = 0 } = row.share ?? {}
        const inOrder = [0, low, estimate, high, 1]
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})
