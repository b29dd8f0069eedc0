import type { AudienceCount, SegmentCount } from '@segue/protocol/api'

/** Two parts of a count as one: how many there are adds up, and the visitor outside is that of the first part with one. */
export function addCounts(one: AudienceCount, other: AudienceCount): AudienceCount {
  const outside = one.outside ?? other.outside
  return {
    ...other,
    visitors: one.visitors + other.visitors,
    segments: add(one.segments, other.segments),
    rules: other.rules.map((visitors, place) => visitors + (one.rules[place] ?? 0)),
    overlap: add(one.overlap, other.overlap),
    ...(outside && { outside }),
  }
}

function add(one: readonly SegmentCount[], other: readonly SegmentCount[]): SegmentCount[] {
  const counted = new Map(one.map(({ segment, visitors }) => [segment, visitors]))
  return other.map(({ segment, visitors }) => ({
    segment,
    visitors: visitors + (counted.get(segment) ?? 0),
  }))
}
