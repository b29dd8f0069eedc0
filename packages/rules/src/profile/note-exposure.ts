import { EVENT_TYPES } from '@segue/protocol'
import { newestOf } from '../aggregates/newest.ts'
import { own } from '../own.ts'
import type { Program } from '../program.ts'
import type { ProfileEvent } from '../situation.ts'
import type { Draft } from './note-event.ts'

/**
 * Notes in a profile that the visitor saw an experience, and with which arm: for caps, prerequisites, kept arms. An
 * earlier exposure that lies later than `now` becomes one of now.
 */
export function noteExposure(
  draft: Draft,
  { experiences }: Program,
  { type, at, props: { experience, variant } }: ProfileEvent,
  now: number,
): void {
  const shown = experiences.find(({ id }) => id === experience)
  if (type !== EVENT_TYPES.exposure || !shown) return
  const { id, frequencyCap } = shown
  const times = [...(own(draft.exposures, id) ?? []), at].map((time) => Math.min(time, now))
  draft.exposures = { ...draft.exposures, [id]: newestOf(times, frequencyCap?.views ?? 1) }
  if (typeof variant === 'string') draft.assignments = { ...draft.assignments, [id]: variant }
}
