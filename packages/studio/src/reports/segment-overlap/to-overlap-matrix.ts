import type { SegmentOverlapReport } from '@segue/protocol'
import { MATRIX_SEGMENTS_MAX } from '../../limits.ts'

/** The largest segments, and of the visitors of each the share who are in each other one, 0 to 1. */
export interface OverlapMatrix {
  readonly segments: readonly string[]
  /** By the place of the one whose visitors they are, then by that of the other; 1 of itself. */
  readonly shares: readonly (readonly number[])[]
}

/** Segments by size. A pair that the report does not name shares nobody. */
export function toOverlapMatrix({ segments, rows }: SegmentOverlapReport): OverlapMatrix {
  const shown = [...segments]
    .sort((a, b) => b.visitors - a.visitors)
    .slice(0, MATRIX_SEGMENTS_MAX)
    .map(({ segment }) => segment)
  const toPair = (of: string, other: string) => JSON.stringify([of, other])
  const known = new Map(
    rows.flatMap(({ segment, other, share, otherShare }) => [
      [toPair(segment, other), share],
      [toPair(other, segment), otherShare],
    ]),
  )
  const toShare = (of: string, other: string) =>
    of === other ? 1 : (known.get(toPair(of, other)) ?? 0)
  return { segments: shown, shares: shown.map((of) => shown.map((other) => toShare(of, other))) }
}
