import type { History } from '../simulate/history.ts'

/** Something about a site config that is worth a look before it is published. */
export interface Finding extends Found {
  /** When the witness shows it, epoch milliseconds. Where rules ask the clock it can be any moment of the year ahead. */
  readonly at: number
}

/** What a check finds. */
export interface Found {
  readonly code: FindingCode
  /** Where, as code would read it: `segments[2]`. */
  readonly path: string
  /** The ids of what it is about: a segment, a stage, an experience, a variant. */
  readonly about: readonly string[]
  /** One sentence for people. */
  readonly text: string
  /** A visitor who shows it: step them through with `simulate`. Where nobody can, the one who comes nearest. */
  readonly witness: History
  /** When the witness shows it, epoch milliseconds. Default: the moment at which visitors are looked at. */
  readonly at?: number
  /** The share of the visitors looked at whom it concerns, where it is a matter of numbers. */
  readonly share?: number
}

/** The closed list of findings, each with what to do about it. */
export const FINDINGS = {
  SEGMENT_NEVER_TRUE: 'Loosen the conditions that contradict each other.',
  SEGMENT_NEVER_SEEN: 'Check names and values: no visitor looked at is in it.',
  SEGMENT_ALWAYS_TRUE: 'Remove the segment, or add what sets these visitors apart.',
  SEGMENT_DUPLICATE: 'Keep one of the two and refer to it.',
  SEGMENT_OVERLAPPING: 'Merge the two, or make them exclude each other.',
  SEGMENT_TOO_SMALL: 'Widen the segment, or do not wait for a result in it.',
  VARIANT_SHADOWED: 'Move the variant up, or give the earlier one a condition.',
  EXPERIENCE_SHADOWED: 'Move the experience up in priority, or change another place.',
  EXPERIENCE_NEVER_SHOWN: 'Give it what it waits for, or archive it.',
  TARGET_SHARED: 'Decide by priority which one wins, or put both into one group.',
  STAGE_UNREACHABLE: 'Give the stage an entry that visitors can meet.',
  STAGE_LOOP: 'Let visitors dwell longer, or keep entry and exit further apart.',
  STAGE_PART_IDLE: 'Remove it, or put it where it can act: it changes nothing for any visitor.',
  TYPE_MISMATCH: 'Write values as the site sends them, and the same way in every rule.',
  WINDOW_TOO_LONG: 'Shorten the window: older evidence is no longer kept.',
} as const

/** One of {@link FINDINGS}. */
export type FindingCode = keyof typeof FINDINGS
