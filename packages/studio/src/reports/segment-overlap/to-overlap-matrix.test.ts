import { expect, test } from 'vitest'
import { MATRIX_SEGMENTS_MAX } from '../../limits.ts'
import { toOverlapMatrix } from './to-overlap-matrix.ts'

const PAIR = { visitors: 4, jaccard: { estimate: 0, low: 0, high: 0 }, merge: null }

test('a share is of the visitors of the line, the largest segment first, and a pair without a row shares nobody', () => {
  const segments = ['few', 'many', 'none'].map((segment, place) => ({
    segment,
    visitors: [4, 16, 1][place] ?? 0,
  }))
  const rows = [{ ...PAIR, segment: 'many', other: 'few', share: 0.25, otherShare: 1 }]
  expect(toOverlapMatrix({ visitors: 20, segments, rows })).toEqual({
    segments: ['many', 'few', 'none'],
    shares: [
      [1, 0.25, 0],
      [1, 1, 0],
      [0, 0, 1],
    ],
  })
})

test('no more segments are drawn than there is room for', () => {
  const segments = Array.from({ length: MATRIX_SEGMENTS_MAX + 1 }, (_, visitors) => ({
    segment: `s${visitors}`,
    visitors,
  }))
  const matrix = toOverlapMatrix({ visitors: 9, segments, rows: [] })
  expect(matrix.segments).toHaveLength(MATRIX_SEGMENTS_MAX)
  expect(matrix.segments).not.toContain('s0')
})
