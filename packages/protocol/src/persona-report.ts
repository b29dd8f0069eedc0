import type { Segment } from './site-config.ts'

/** What the visitors of each segment are like: what they do, when, and where they come from, against everyone else. */
export interface PersonaReport {
  /** At most this share of the behaviours that are told to be more or less frequent is so by chance, on average. */
  readonly level: number
  /** How many comparisons share it. */
  readonly tested: number
  readonly personas: readonly Persona[]
}

/** The portrait of one segment: by kind of behaviour, what tells it apart first, then what is most frequent. */
export interface Persona {
  readonly segment: string
  readonly visitors: number
  readonly behaviours: readonly Behaviour[]
}

/** Something that visitors of a segment did or are, more or less often than all others. Shares are 0 to 1. */
export interface Behaviour {
  readonly kind: BehaviourKind
  readonly value: string
  readonly visitors: number
  readonly share: number
  /** That of the visitors who are not in the segment. */
  readonly otherShare: number
  /** `share` by `otherShare`; null where nobody else does it. */
  readonly times: number | null
  /** How likely chance alone makes such a difference, corrected for all comparisons; null where too few are there. */
  readonly p: number | null
  /** The visitors of the segment who do it, as a segment of their own; null where it is not worth one. */
  readonly candidate: Segment | null
}

/** What a {@link Behaviour} is about. The report's definition says where each is read. */
export type BehaviourKind = (typeof BEHAVIOUR_KINDS)[number]

/** The kinds of behaviour, in the order of a portrait. */
export const BEHAVIOUR_KINDS = [
  'stage',
  'category',
  'product',
  'page',
  'event',
  'channel',
  'referrer',
  'campaign',
  'country',
  'device',
  'weekday',
  'hour',
  'satisfaction',
  'stated',
] as const
