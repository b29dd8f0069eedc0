import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { segmentSizesOf } from './memory.ts'

const happening = fc.record({
  visitor: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
  day: fc.integer({ min: 0, max: 40 }),
  segments: fc.subarray(['runner', 'nordic', 'paid']),
})

test('who comes into a segment leaves it or stays, day by day and from period to period', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const start = Date.parse('2026-10-01T12:00:00Z')
      const lines = happenings.map(({ day, ...one }, number) =>
        toEventLine({ ...one, at: new Date(start + day * DAY_MS).toISOString() }, number),
      )
      const period = { from: start + 20 * DAY_MS, until: start + 40 * DAY_MS }
      const { days, segments, stability, changes } = segmentSizesOf(lines, period, 'UTC')
      for (const { segment, visitors, began, joined, left, stayed } of segments) {
        expect(began + joined).toBe(left + stayed)
        expect(Math.max(began, stayed)).toBeLessThanOrEqual(visitors)
        expect(changes.find((row) => row.segment === segment)?.now ?? 0).toBe(
          countAtEnd(lines, segment, period),
        )
        for (const { visitors: seen, still } of stability.filter(
          (row) => row.segment === segment,
        )) {
          expect(seen).toBeLessThanOrEqual(visitors)
          expect(still).toBeLessThanOrEqual(seen)
        }
      }
      for (const { segment, before } of changes) {
        const former = { from: start, until: period.from }
        expect(before).toBe(countAtEnd(lines, segment, former))
      }
      for (const { visitors, began, joined } of days) {
        expect(began + joined).toBeLessThanOrEqual(visitors)
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})

/** Visitors whose last event of a stretch, by its number, names the segment. */
function countAtEnd(
  lines: readonly ReturnType<typeof toEventLine>[],
  segment: string,
  { from, until }: { readonly from: number; readonly until: number },
): number {
  const within = lines.filter(({ event: { at } }) => at >= from && at < until)
  const last = new Map(within.map(({ visitor, event }) => [visitor, event.segments]))
  return [...last.values()].filter((segments) => segments.includes(segment)).length
}

const DAY_MS = 86_400_000
