import { EVENT_TYPES, type IngestReport, type QualityReport } from '@segue/protocol'
import type { BadLine, EventLine } from '../../log/log-line.ts'
import { countDistinct } from '../count-distinct.ts'
import { type Group, groupBy } from '../group-by.ts'
import { medianOf } from '../median-of.ts'
import type { Period } from '../period.ts'
import { driftOf } from './drift-of.ts'
import { toQualityReport } from './to-quality-report.ts'

/** What the report is made of: the lines of a site, those of bots included, what was refused, and counters. */
export interface QualitySources {
  readonly lines: readonly EventLine[]
  readonly bad: readonly BadLine[]
  readonly counters: Pick<IngestReport, 'received' | 'duplicate'>
}

/** The quality report of one site, in plain TypeScript. */
export function qualityOf(
  { lines, bad, counters }: QualitySources,
  { from, until }: Period,
): QualityReport {
  const isWithin = (moment: number) => moment >= from && moment < until
  const stored = lines.filter(({ event }) => isWithin(event.at))
  const people = stored.filter(({ sender }) => sender?.bot === undefined)
  const refused = bad.filter(({ receivedAt }) => isWithin(receivedAt))
  const moved = people.filter(({ clockShiftMs }) => clockShiftMs !== 0)
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return toQualityReport({
    events: stored.length,
    visitors: visitorsOf(people),
    bots: toBots(stored),
    bad: groupBy(refused, (line) => line.bad.code).map((own) => ({
      code: own[0].bad.code,
      events: sum(own.map((line) => line.bad.events)),
    })),
    duplicates: { received: counters.received, duplicate: counters.duplicate },
    dropped: sum(stored.map(({ event }) => event.dropped ?? 0)),
    targets: toTargets(people),
    clocks: {
      ...{ events: moved.length, visitors: visitorsOf(moved) },
      shiftMsMedian: medianOf(moved.map(({ clockShiftMs }) => Math.abs(clockShiftMs))),
    },
    ...driftOf(people.filter(({ via }) => via === undefined)),
  })
}

function visitorsOf(lines: readonly EventLine[]): number {
  return new Set(lines.map(({ visitor }) => visitor).filter((visitor) => visitor !== '')).size
}

function toBots(stored: readonly EventLine[]): QualityReport['bots'] {
  const bots = stored.flatMap(({ visitor, sender }) =>
    sender?.bot === undefined ? [] : [{ visitor, name: sender.bot }],
  )
  return countDistinct(bots).map(({ name, visitors }) => {
    const events = bots.filter((bot) => bot.name === name).length
    return { reason: name, events, visitors }
  })
}

function toTargets(people: readonly EventLine[]): QualityReport['targets'] {
  const exposures = people.flatMap(({ event: { type, props } }) => {
    const { experience, variant: arm } = props
    if (type !== EVENT_TYPES.exposure) return []
    if (typeof experience !== 'string' || typeof arm !== 'string') return []
    return [{ experience, arm, props }]
  })
  const countOf = (own: Group<(typeof exposures)[number]>, flag: string) =>
    own.filter(({ props }) => props[flag] === true).length
  return groupBy(exposures, ({ experience, arm }) => JSON.stringify([experience, arm])).map(
    (own) => ({
      ...{ experience: own[0].experience, arm: own[0].arm, exposures: own.length },
      ...{ late: countOf(own, 'late'), missing: countOf(own, 'missing') },
      contested: countOf(own, 'contested'),
    }),
  )
}
