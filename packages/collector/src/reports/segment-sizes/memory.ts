import type { SegmentSizeReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { bySequence, compare } from '../order.ts'
import { type Period, toDay } from '../period.ts'
import { toChanges, toMoves } from './compare-periods.ts'
import { toSegmentSizeReport } from './to-segment-size-report.ts'

/** The report on segment sizes over lines of one site, in plain TypeScript; days are those of the zone. */
export function segmentSizesOf(
  ofSite: readonly EventLine[],
  { from, until }: Period,
  zone: string,
): SegmentSizeReport {
  const within = (start: number, end: number) =>
    bySequence(ofSite).filter(
      ({ visitor, event: { at } }) => visitor !== '' && at >= start && at < end,
    )
  const [before, now] = [within(from - (until - from), from), within(from, until)]
  const cells = groupBy(now, ({ visitor }) => visitor).flatMap((own) => toCells(own, zone))
  const inside = cells.filter(({ isIn }) => isIn)
  return toSegmentSizeReport({
    days: groupBy(cells, ({ day, segment }) => JSON.stringify([day, segment])).map((own) => ({
      ...{ day: own[0].day, segment: own[0].segment },
      visitors: own.filter(({ isIn }) => isIn).length,
      began: own.filter(({ isIn, isFirst }) => isIn && isFirst).length,
      joined: own.filter(({ isIn, wasIn, isFirst }) => isIn && !wasIn && !isFirst).length,
      left: own.filter(({ isIn, wasIn }) => wasIn && !isIn).length,
    })),
    segments: groupBy(inside, ({ segment }) => segment).map((own) => ({
      segment: own[0].segment,
      visitors: new Set(own.map(({ visitor }) => visitor)).size,
      stayed: own.filter(({ isLast }) => isLast).length,
    })),
    stability: toStability(cells),
    changes: toChanges(before, now),
    moves: toMoves(before, now),
  })
}

/** One segment on one day of one visitor, whether they are in it or just were. */
interface Cell {
  readonly visitor: string
  readonly day: string
  readonly segment: string
  readonly isIn: boolean
  readonly wasIn: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Their days on which they were seen, with the segments of each. */
  readonly states: readonly State[]
}

type State = readonly [day: string, segments: readonly string[]]

function toCells(own: readonly EventLine[], zone: string): Cell[] {
  const newest = new Map(own.map(({ event }) => [toDay(event.at, zone), event.segments]))
  const states = [...newest].sort(([a], [b]) => compare(a, b))
  return states.flatMap(([day, segments], at) => {
    const former = states[at - 1]?.[1] ?? []
    return [...new Set([...segments, ...former])].map((segment) => ({
      ...{ visitor: own[0]?.visitor ?? '', day, segment, states },
      ...{ isIn: segments.includes(segment), wasIn: former.includes(segment) },
      ...{ isFirst: at === 0, isLast: at === states.length - 1 },
    }))
  })
}

function toStability(cells: readonly Cell[]) {
  const inside = cells.filter(({ isIn }) => isIn)
  const members = groupBy(inside, ({ visitor, segment }) => JSON.stringify([visitor, segment]))
  const later = members.flatMap(([{ segment, day, states }]) =>
    STABILITY_DAYS.flatMap((days) => {
      const due = Date.parse(day) + days * DAY_MS
      const found = states.find(([one]) => Date.parse(one) >= due)
      return found === undefined ? [] : [{ segment, days, isStill: found[1].includes(segment) }]
    }),
  )
  return groupBy(later, ({ segment, days }) => JSON.stringify([segment, days])).map((own) => ({
    ...{ segment: own[0].segment, days: own[0].days },
    ...{ visitors: own.length, still: own.filter(({ isStill }) => isStill).length },
  }))
}

const STABILITY_DAYS = [7, 28]
const DAY_MS = 86_400_000
