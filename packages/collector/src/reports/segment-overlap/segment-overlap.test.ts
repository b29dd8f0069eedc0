import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { segmentOverlapOf } from './memory.ts'

const happening = fc.record({
  visitor: fc.integer({ min: 0, max: 30 }).map(String),
  segments: fc.subarray(['runner', 'nordic', 'paid']),
})

test('two segments share no more visitors than the smaller has, and have no more than there are', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const lines = happenings.map((one, number) =>
        toEventLine({ ...one, at: '2026-11-20T12:00:00Z' }, number),
      )
      const { visitors, segments, rows } = segmentOverlapOf(lines, [])
      const sizeOf = (id: string) =>
        segments.find(({ segment }) => segment === id)?.visitors ?? Number.NaN
      for (const { segment, other, visitors: both, share, otherShare, jaccard } of rows) {
        const either = sizeOf(segment) + sizeOf(other) - both
        expect(either).toBeLessThanOrEqual(visitors)
        expect(both).toBeLessThanOrEqual(sizeOf(other))
        expect(sizeOf(other)).toBeLessThanOrEqual(sizeOf(segment))
        const inOrder = [jaccard.low, jaccard.estimate, jaccard.high]
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
        const rounded = [share * sizeOf(segment), otherShare * sizeOf(other)].map(Math.round)
        expect([...rounded, Math.round(jaccard.estimate * either)]).toEqual([both, both, both])
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})
