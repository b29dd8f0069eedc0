import type { PersonaReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { bySequence, compare } from '../order.ts'
import type { SegmentUse } from '../segment-uses.ts'
import { behavioursOf } from './behaviours-of.ts'
import { toPersonaReport } from './to-persona-report.ts'

/** The personas report over lines of one site and period, in plain TypeScript. */
export function personasOf(
  lines: readonly EventLine[],
  { zone, siteSegments = [] }: Asked,
): PersonaReport {
  const known = bySequence(lines).filter(({ visitor }) => visitor !== '')
  const visitors = groupBy(known, ({ visitor }) => visitor).map((own) => ({
    segments: [...new Set(['*', ...(own.at(-1)?.event.segments ?? [])])],
    behaviours: behavioursOf(own, zone),
  }))
  const all = visitors.flatMap(({ behaviours }) => behaviours)
  const frequent = new Set(
    groupBy(countSame(all), ({ kind }) => kind).flatMap((own) =>
      [...own]
        .sort((a, b) => b.visitors - a.visitors || compare(a.value, b.value))
        .slice(0, VALUES_MAX)
        .map(({ kind, value }) => JSON.stringify({ kind, value })),
    ),
  )
  const cells = visitors.flatMap(({ segments, behaviours }) =>
    segments.flatMap((segment) => [
      { segment, kind: '', value: '' },
      ...behaviours
        .filter((one) => frequent.has(JSON.stringify(one)))
        .map((one) => ({ segment, ...one })),
    ]),
  )
  return toPersonaReport(countSame(cells), siteSegments)
}

interface Asked {
  readonly zone: string
  readonly siteSegments?: readonly SegmentUse[]
}

function countSame<Item extends object>(items: readonly Item[]): (Item & { visitors: number })[] {
  return groupBy(items, (item) => JSON.stringify(item)).map((own) => ({
    ...own[0],
    visitors: own.length,
  }))
}

const VALUES_MAX = 24
