import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { segmentHealthOf } from './memory.ts'

const happening = fc.record({
  visitor: fc.integer({ min: 0, max: 9 }).map(String),
  day: fc.integer({ min: 0, max: 30 }),
  type: fc.constantFrom('page_view', 'purchase'),
  segments: fc.subarray(['runner', 'nordic']),
  props: fc.record({ value: fc.integer({ min: 0, max: 50 }) }),
})

test('nobody brings in a period what they never brought, and ranks follow the figures', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 50 }), (happenings) => {
      const start = Date.parse('2026-10-01T12:00:00Z')
      const lines = happenings.map(({ day, ...one }, number) =>
        toEventLine({ ...one, at: new Date(start + day * DAY_MS).toISOString() }, number),
      )
      const { rows } = segmentHealthOf(lines, {
        ...{ report: 'segment-health', site: 'shop', goals: [], zone: 'UTC' },
        ...{ from: start + 10 * DAY_MS, until: start + 25 * DAY_MS },
        siteGoals: [{ id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' }],
        siteSegments: ['runner', 'nordic'].map((segment) => ({ segment, experiences: [] })),
      })
      const [all, ...own] = rows
      for (const row of own) {
        for (const count of ['visitors', 'converted', 'returned', 'revenue'] as const) {
          expect(row[count]).toBeLessThanOrEqual(all?.[count] ?? 0)
        }
        expect(row.lifetimeValue * row.visitors).toBeGreaterThanOrEqual(row.revenue - 1e-9)
        const above = own.filter(
          ({ visitors, lifetimeValue }) => visitors > 0 && lifetimeValue > row.lifetimeValue,
        )
        expect(row.lifetimeRank).toBe(row.visitors > 0 ? 1 + above.length : null)
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})

const DAY_MS = 86_400_000
