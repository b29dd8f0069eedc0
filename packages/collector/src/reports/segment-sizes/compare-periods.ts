import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import type { SegmentSizeSums } from './to-segment-size-report.ts'

/** Who stayed in each segment, left it, came into it, is absent or appeared, from lines of both periods in sequence. */
export function toChanges(
  before: readonly EventLine[],
  now: readonly EventLine[],
): SegmentSizeSums['changes'] {
  const places = toPairs(before, now).flatMap(({ past, present }) =>
    [...new Set([...(past ?? []), ...(present ?? [])])].map((segment) => ({
      segment,
      isKnown: past !== undefined && present !== undefined,
      wasIn: past?.includes(segment) === true,
      isIn: present?.includes(segment) === true,
    })),
  )
  return groupBy(places, ({ segment }) => segment).map((own) => ({
    segment: own[0].segment,
    stayed: own.filter(({ wasIn, isIn }) => wasIn && isIn).length,
    left: own.filter(({ isKnown, wasIn, isIn }) => isKnown && wasIn && !isIn).length,
    absent: own.filter(({ isKnown, wasIn }) => !isKnown && wasIn).length,
    came: own.filter(({ isKnown, wasIn, isIn }) => isKnown && isIn && !wasIn).length,
    appeared: own.filter(({ isKnown, isIn }) => !isKnown && isIn).length,
  }))
}

/** Visitors seen in both periods by each segment they left and each they came into, from lines in sequence. */
export function toMoves(
  before: readonly EventLine[],
  now: readonly EventLine[],
): SegmentSizeSums['moves'] {
  const moves = toPairs(before, now).flatMap(({ past, present }) => {
    if (past === undefined || present === undefined) return []
    const gone = [...new Set(past)].filter((segment) => !present.includes(segment))
    const come = [...new Set(present)].filter((segment) => !past.includes(segment))
    if (gone.length + come.length === 0) return []
    return orNone(gone).flatMap((from) => orNone(come).map((to) => ({ from, to })))
  })
  return groupBy(moves, (move) => JSON.stringify(move)).map((own) => ({
    ...own[0],
    visitors: own.length,
  }))
}

/** The segments of each visitor at the end of both periods; undefined where they were not seen. */
function toPairs(before: readonly EventLine[], now: readonly EventLine[]) {
  const [past, present] = [before, now].map(
    (lines) => new Map(lines.map(({ visitor, event }) => [visitor, event.segments])),
  )
  return [...new Set([...before, ...now].map(({ visitor }) => visitor))].map((visitor) => ({
    past: past?.get(visitor),
    present: present?.get(visitor),
  }))
}

function orNone(segments: readonly string[]): readonly string[] {
  return segments.length > 0 ? segments : ['']
}
