import {
  EVENT_TYPES,
  isRecord,
  type JsonObject,
  type LogEntry,
  type Profile,
} from '@segue/protocol'
import { VISITOR_TRAITS_MAX } from '../limits.ts'
import type { Program } from '../program.ts'

/** What events of Segue's own types change in a profile besides its aggregates. */
export function applyKnownEvent(
  program: Program,
  profile: Profile,
  entry: LogEntry,
): Partial<Profile> {
  if (entry.type === EVENT_TYPES.identify) return identify(profile, entry)
  if (entry.type === EVENT_TYPES.pageView) return noteSource(profile, entry)
  return entry.type === EVENT_TYPES.exposure ? noteExposure(program, profile, entry) : {}
}

function identify({ traits }: Profile, { props }: LogEntry): Partial<Profile> {
  const given = isRecord(props.traits) ? (props.traits as JsonObject) : {}
  const merged = Object.entries({ ...traits, ...given }).slice(0, VISITOR_TRAITS_MAX)
  const user = typeof props.user === 'string' ? { user: props.user } : {}
  return { ...user, traits: Object.fromEntries(merged) }
}

function noteSource({ source }: Profile, { props }: LogEntry): Partial<Profile> {
  if (!isRecord(props.source)) return {}
  const given = props.source as JsonObject
  const isFirst = Object.keys(source.first).length === 0
  return {
    source: {
      first: isFirst ? given : source.first,
      last: given.kind === 'direct' ? source.last : given,
    },
  }
}

function noteExposure(
  program: Program,
  { exposures, assignments }: Profile,
  { at, props }: LogEntry,
): Partial<Profile> {
  const { experience: id, variant: arm } = props
  const experience = program.experiences.find((candidate) => candidate.id === id)
  if (experience === undefined || typeof arm !== 'string') return {}
  const seen = [...(exposures[experience.id] ?? []), at].sort((a, b) => a - b)
  return {
    exposures: { ...exposures, [experience.id]: seen.slice(-experience.exposuresKept) },
    assignments: { ...assignments, [experience.id]: arm },
  }
}
