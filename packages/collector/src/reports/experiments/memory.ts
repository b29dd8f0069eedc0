import type { EventLine } from '../../log/log-line.ts'
import { type Exposed, firstExposures } from '../outcomes/first-exposures.ts'

/** The first exposures per experience. */
export function exposedToExperiences(known: readonly EventLine[]): Exposed[] {
  return firstExposures(known, (subject, arm) => ({ subject, arm }))
}
