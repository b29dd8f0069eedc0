import type { Condition, SiteConfig } from '@segue/protocol'

/** A segment of the site config, and the experiences that ask for it, by their ids in the order of the config. */
export interface SegmentUse {
  readonly segment: string
  readonly experiences: readonly string[]
}

/**
 * Every segment of the site config with the experiences that ask for it: in a condition of their own or of a variant, or
 * by way of another segment. Archived experiences ask for nothing any more.
 */
export function segmentUsesOf({ segments, experiences }: SiteConfig): SegmentUse[] {
  const asked = new Map(segments.map(({ id, when }) => [id, segmentsIn(when)]))
  const wanted = experiences
    .filter(({ state }) => state !== 'archived')
    .map(({ id, when, variants }) => {
      const own = [when, ...variants.map((variant) => variant.when)].flatMap(segmentsIn)
      return { id, reached: reach(own, asked) }
    })
  return segments.map(({ id: segment }) => ({
    segment,
    experiences: wanted.filter(({ reached }) => reached.has(segment)).map(({ id }) => id),
  }))
}

function segmentsIn(condition: Condition | undefined): string[] {
  if (condition === undefined) return []
  if ('segment' in condition) return [condition.segment]
  if ('all' in condition) return condition.all.flatMap(segmentsIn)
  if ('any' in condition) return condition.any.flatMap(segmentsIn)
  return 'none' in condition ? condition.none.flatMap(segmentsIn) : []
}

/** What segments lead to, themselves included. A set goes on to what is added while it is gone through. */
function reach(
  segments: readonly string[],
  asked: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set(segments)
  for (const segment of reached) {
    for (const next of asked.get(segment) ?? []) reached.add(next)
  }
  return reached
}
