import { LOCAL_COUNT, type LocalCount, type SegmentVariantRow } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'

/** What the local counts among lines add to the cells of everyone, a row each. */
export function rowsOfLocalCounts(lines: readonly EventLine[]): SegmentVariantRow[] {
  return lines
    .filter(({ visitor, event }) => visitor === '' && event.type === LOCAL_COUNT)
    .map(({ event }) => toRow(event.props as unknown as LocalCount))
}

function toRow(local: LocalCount): SegmentVariantRow {
  const { experience, variant: arm } = local
  const cell = { experience, segment: '*', arm }
  if (local.count === 'exposure')
    return { ...cell, visitors: 1, converted: 0, conversions: 0, revenue: 0 }
  const { first, value: revenue } = local
  return { ...cell, visitors: 0, converted: Number(first), conversions: 1, revenue }
}
