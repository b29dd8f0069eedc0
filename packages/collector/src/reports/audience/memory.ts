import type { AudienceReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { countDistinct } from '../count-distinct.ts'
import { bySequence } from '../order.ts'
import { peopleOf } from '../people-of.ts'

/** The audience report over lines of one site and period, in plain TypeScript; `all` are those of the site. */
export function audienceOf(lines: readonly EventLine[], all: readonly EventLine[]): AudienceReport {
  const personOf = peopleOf(all)
  const known = lines.filter(({ visitor }) => visitor !== '')
  const newest = new Map(bySequence(known).map((line) => [line.visitor, line.event]))
  const states = [...newest].map(([visitor, { segments, stage }]) => ({ visitor, segments, stage }))
  const inSegments = states.flatMap(({ visitor, segments }) =>
    segments.map((segment) => ({ visitor, name: segment })),
  )
  const inStages = states
    .filter(({ stage }) => stage !== '')
    .map(({ visitor, stage }) => ({ visitor, name: stage }))
  return {
    visitors: newest.size,
    people: new Set(states.map(({ visitor }) => personOf(visitor))).size,
    segments: countDistinct(inSegments).map(({ name, visitors }) => ({ segment: name, visitors })),
    stages: countDistinct(inStages).map(({ name, visitors }) => ({ stage: name, visitors })),
  }
}
