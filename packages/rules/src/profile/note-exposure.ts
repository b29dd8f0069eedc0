import { EVENT_TYPES } from '@segue/protocol'
import { addNewest } from '../aggregates/newest.ts'
import { own } from '../own.ts'
import type { Program } from '../program.ts'
import type { ProfileEvent } from '../situation.ts'
import type { Draft } from './note-event.ts'

/** Notes in a profile that the visitor saw an experience, and with which arm: for caps, prerequisites, kept arms. */
export function noteExposure(
  draft: Draft,
  { experiences }: Program,
  { type, at, props: { experience, variant } }: ProfileEvent,
): void {
  const shown = experiences.find(({ id }) => id === experience)
  if (type !== EVENT_TYPES.exposure || !shown) return
  const { id, frequencyCap } = shown
  const times = addNewest(own(draft.exposures, id), at, frequencyCap?.views ?? 1)
  draft.exposures = { ...draft.exposures, [id]: times }
  draft.assignments = { ...draft.assignments, [id]: `${variant}` }
}
