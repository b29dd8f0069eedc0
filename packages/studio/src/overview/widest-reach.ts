import type { SegmentVariantRow } from '@segue/protocol'
import { EVERYONE } from '../site/names.ts'

/** What became of everyone who met one experience, all arms together. */
export interface Reach {
  readonly experience: string
  readonly visitors: number
  readonly converted: number
  readonly revenue: number
}

/**
 * The experience that most visitors met, with their conversions and revenue; null before anyone met one.
 *
 * Conversions are counted from an exposure on, so the widest reach is the nearest to a rate of the whole site.
 */
export function findWidestReach(rows: readonly SegmentVariantRow[]): Reach | null {
  const reaches = new Map<string, Reach>()
  for (const row of rows) {
    if (row.segment !== EVERYONE) continue
    const before = reaches.get(row.experience)
    reaches.set(row.experience, {
      experience: row.experience,
      visitors: (before?.visitors ?? 0) + row.visitors,
      converted: (before?.converted ?? 0) + row.converted,
      revenue: (before?.revenue ?? 0) + row.revenue,
    })
  }
  let widest: Reach | null = null
  for (const reach of reaches.values()) {
    if (reach.visitors > (widest?.visitors ?? 0)) widest = reach
  }
  return widest
}
