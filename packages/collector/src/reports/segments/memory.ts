import { HOLDOUT, PERSONALIZED } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { type Exposed, firstExposures } from '../outcomes/first-exposures.ts'

/** The first exposure of each visitor to any experience, once for everyone and once per segment that it names. */
export function exposedInSegments(known: readonly EventLine[]): Exposed[] {
  const firsts = firstExposures(known, (_, arm) => {
    return { subject: EVERYONE, arm: arm === HOLDOUT ? HOLDOUT : PERSONALIZED }
  })
  return firsts.flatMap((first) =>
    [...new Set([EVERYONE, ...first.line.event.segments])].map((subject) => ({
      ...first,
      subject,
    })),
  )
}

const EVERYONE = '*'
