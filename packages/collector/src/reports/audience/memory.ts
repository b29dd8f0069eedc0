import type { AudienceReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { countDistinct } from '../count-distinct.ts'
import { byTime } from '../order.ts'

/** The audience report over lines of one site and period, in plain TypeScript. */
export function audienceOf(lines: readonly EventLine[]): AudienceReport {
  const known = lines.filter(({ visitor }) => visitor !== '')
  const newest = new Map(byTime(known).map((line) => [line.visitor, line.event]))
  const states = [...newest].map(([visitor, { segments, stage }]) => ({ visitor, segments, stage }))
  const inSegments = states.flatMap(({ visitor, segments }) =>
    segments.map((segment) => ({ visitor, name: segment })),
  )
  const inStages = states
    .filter(({ stage }) => stage !== '')
    .map(({ visitor, stage }) => ({ visitor, name: stage }))
  return {
    visitors: newest.size,
    segments: countDistinct(inSegments).map(({ name, visitors }) => ({ segment: name, visitors })),
    stages: countDistinct(inStages).map(({ name, visitors }) => ({ stage: name, visitors })),
  }
}
