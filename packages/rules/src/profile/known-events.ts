import {
  EVENT_TYPES,
  isRecord,
  type JsonObject,
  type LogEntry,
  type Profile,
} from '@segue/protocol'
import { addNewest } from '../aggregates/newest.ts'
import { VISITOR_TRAITS_MAX } from '../limits.ts'
import type { Program } from '../program.ts'

/** What events of Segue's own types change in a profile besides its aggregates. */
export function applyKnownEvent(
  program: Program,
  profile: Profile,
  entry: LogEntry,
): Partial<Profile> {
  const { type } = entry
  if (type === EVENT_TYPES.identify) return identify(profile, entry)
  if (type === EVENT_TYPES.pageView) return noteSource(profile, entry)
  return type === EVENT_TYPES.exposure ? noteExposure(program, profile, entry) : {}
}

function identify({ traits }: Profile, { props }: LogEntry): Partial<Profile> {
  const { user, traits: given } = props
  const merged = isRecord(given) ? { ...traits, ...(given as JsonObject) } : traits
  return {
    traits: Object.fromEntries(Object.entries(merged).slice(0, VISITOR_TRAITS_MAX)),
    ...(typeof user === 'string' && { user }),
  }
}

function noteSource({ source }: Profile, { props }: LogEntry): Partial<Profile> {
  if (!isRecord(props.source)) return {}
  const given = props.source as JsonObject
  const { first, last } = source
  return {
    source: {
      first: Object.keys(first).length > 0 ? first : given,
      last: given.kind === 'direct' ? last : given,
    },
  }
}

function noteExposure(
  { experiences }: Program,
  { exposures, assignments }: Profile,
  { at, props }: LogEntry,
): Partial<Profile> {
  const { experience, variant } = props
  const { id, frequencyCap } = experiences.find((known) => known.id === experience) ?? {}
  if (!id || typeof variant !== 'string') return {}
  return {
    exposures: { ...exposures, [id]: addNewest(exposures[id], at, frequencyCap?.views ?? 1) },
    assignments: { ...assignments, [id]: variant },
  }
}
