import type { SegmentMerge, SegmentOverlapReport, SegmentOverlapRow } from '@segue/protocol'
import { wilsonInterval } from '@segue/stats'
import { compare } from '../order.ts'
import type { SegmentUse } from '../segment-uses.ts'

/** Visitors in two segments; without an `other` those of one, without both all. */
export interface OverlapCount {
  readonly segment: string
  readonly other: string
  readonly visitors: number
}

/** Shares and likeness of each two segments, most alike first; see definition.md. */
export function toSegmentOverlapReport(
  counts: readonly OverlapCount[],
  uses: readonly SegmentUse[],
): SegmentOverlapReport {
  const singles = counts.filter(({ segment, other }) => segment !== '' && other === '')
  const sizes = new Map(singles.map(({ segment, visitors }) => [segment, visitors]))
  const experiences = new Map(uses.map((use) => [use.segment, use.experiences.join(' ')]))
  return {
    visitors: counts.find(({ segment }) => segment === '')?.visitors ?? 0,
    segments: singles
      .map(({ segment, visitors }) => ({ segment, visitors }))
      .sort((a, b) => b.visitors - a.visitors || compare(a.segment, b.segment)),
    rows: counts
      .filter(({ other }) => other !== '')
      .map((count) => toRow(count, sizes, experiences))
      .sort(
        (a, b) =>
          b.jaccard.estimate - a.jaccard.estimate ||
          compare(a.segment, b.segment) ||
          compare(a.other, b.other),
      ),
  }
}

function toRow(
  { segment: one, other: two, visitors }: OverlapCount,
  sizes: ReadonlyMap<string, number>,
  experiences: ReadonlyMap<string, string>,
): SegmentOverlapRow {
  const sizeOf = (segment: string) => sizes.get(segment) ?? 0
  const [segment, other] = [one, two].sort((a, b) => sizeOf(b) - sizeOf(a) || compare(a, b)) as [
    string,
    string,
  ]
  const either = sizeOf(segment) + sizeOf(other) - visitors
  const jaccard = { estimate: visitors / either, ...wilsonInterval(visitors, either) }
  const [mine = '', theirs = ''] = [experiences.get(segment), experiences.get(other)]
  return {
    ...{ segment, other, visitors },
    ...{ share: visitors / sizeOf(segment), otherShare: visitors / sizeOf(other), jaccard },
    merge: jaccard.low >= MERGE_JACCARD_MIN ? toMerge(mine, theirs) : null,
  }
}

function toMerge(mine: string, theirs: string): SegmentMerge {
  if (mine !== theirs) return 'different_experiences'
  return mine === '' ? 'no_experiences' : 'same_experiences'
}

/** The index from which on two segments have almost the same visitors, as definition.md says. */
const MERGE_JACCARD_MIN = 0.8
