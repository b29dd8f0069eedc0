import { EVENT_TYPES, isRecord, type JsonObject, type LogEntry } from '@segue/protocol'
import { addNewest } from '../aggregates/newest.ts'
import { VISITOR_TRAITS_MAX } from '../limits.ts'
import type { Program } from '../program.ts'
import type { Draft } from './update-profile.ts'

/** Changes in a profile what events of Segue's own types change besides its aggregates. */
export function noteKnownEvent(
  { experiences }: Program,
  profile: Draft,
  { type, at, props }: LogEntry,
): void {
  const { user, traits, source, experience, variant } = props
  if (type === EVENT_TYPES.identify) {
    if (typeof user === 'string') profile.user = user
    const all = Object.entries({ ...profile.traits, ...(isRecord(traits) && traits) })
    profile.traits = Object.fromEntries(all.slice(0, VISITOR_TRAITS_MAX)) as JsonObject
  }
  if (type === EVENT_TYPES.pageView && isRecord(source)) {
    const { first, last } = profile.source
    profile.source = {
      first: first.kind ? first : (source as JsonObject),
      last: source.kind === 'direct' ? last : (source as JsonObject),
    }
  }
  const shown = experiences.find(({ id }) => id === experience)
  if (type === EVENT_TYPES.exposure && shown) {
    const { id, frequencyCap } = shown
    const times = addNewest(profile.exposures[id], at, frequencyCap?.views ?? 1)
    profile.exposures = { ...profile.exposures, [id]: times }
    profile.assignments = { ...profile.assignments, [id]: `${variant}` }
  }
}
