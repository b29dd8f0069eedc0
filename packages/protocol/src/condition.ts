import type { Json } from './event.ts'

/**
 * A question to a profile. Inside it is three-valued: missing facts, wrong types and unknown operators give
 * *unknown*, which at the top counts as no match, with a reason in the receipt.
 */
export type Condition =
  | AllCondition
  | AnyCondition
  | NoneCondition
  | TraitCondition
  | PropCondition
  | EventCondition
  | SequenceCondition
  | ScoreCondition
  | RfmCondition
  | SegmentCondition
  | StageCondition

/** Matches when every part does. */
export interface AllCondition {
  readonly all: readonly Condition[]
}

/** Matches when at least one part does. */
export interface AnyCondition {
  readonly any: readonly Condition[]
}

/** Matches when no part does. An unknown part makes it unknown. */
export interface NoneCondition {
  readonly none: readonly Condition[]
}

/** How a value found by a leaf is judged. `value` is what the operator compares with. */
export interface Test {
  readonly op: string
  readonly value?: Json
  /** For operators on strings. */
  readonly ignoreCase?: boolean
}

/**
 * Judges a known fact. The path starts with a namespace: `visitor` (what `identify` and the site gave), `device`,
 * `geo`, `source`, `page`, `visit`, `time`, `cart` or `custom`.
 */
export interface TraitCondition extends Test {
  readonly trait: string
}

/**
 * Inside `where` only: judges a property of the event at hand. A path through a list yields a list; `page.path` is the
 * path of the page the event happened on, never a property.
 */
export interface PropCondition extends Test {
  readonly prop: string
}

/**
 * Judges what the visitor did: how often (`count`, the default), how much (`sum`, `average`, `max`, `distinct` of a
 * property), when (`first`, `last`) or on how many days in a row (`streak`).
 */
export interface EventCondition extends Test {
  /** An event type, or `*` for any. */
  readonly event: string
  readonly where?: Condition
  readonly measure?: Measure
  /** The property that `sum`, `average`, `max` and `distinct` read. */
  readonly of?: string
  /** Without a window the visitor's whole history counts. */
  readonly within?: Window
}

/** What an {@link EventCondition} measures. `count` and `streak` are numbers, `first` and `last` are times. */
export type Measure = 'count' | 'sum' | 'average' | 'max' | 'distinct' | 'first' | 'last' | 'streak'

/** A stretch of time that ends now: sliding, or the calendar period that contains now in the visitor's zone. */
export type Window = SlidingWindow | CalendarWindow

/** The sum of its units, counted back from now. Both ends are included. */
export interface SlidingWindow {
  readonly minutes?: number
  readonly hours?: number
  readonly days?: number
}

/** The current day, week (from Monday), month or year in the visitor's time zone. */
export interface CalendarWindow {
  readonly calendar: 'day' | 'week' | 'month' | 'year'
}

/** Matches when the steps happened in this order, the last no later than `within` after the first. */
export interface SequenceCondition {
  readonly sequence: readonly SequenceStep[]
  readonly within?: SlidingWindow
  /** An event that must not happen between the first and the last step. */
  readonly without?: SequenceStep
}

/** One step of a sequence. */
export interface SequenceStep {
  readonly event: string
  readonly where?: Condition
}

/** Judges a decaying score: its value for a topic, its strongest topic, or the ratio of two topics. */
export interface ScoreCondition extends Test {
  readonly score: string
  readonly topic?: string
  readonly measure?: 'value' | 'strongest' | 'ratio'
  /** The topic that `ratio` divides by. */
  readonly to?: string
}

/** Judges a recency, frequency or monetary class, 1 (worst) and up. */
export interface RfmCondition extends Test {
  readonly rfm: 'recency' | 'frequency' | 'monetary'
}

/** Matches when the visitor is in the segment. */
export interface SegmentCondition {
  readonly segment: string
}

/** Matches in a stage; with `orLater`, also in every stage after it. `daysAtLeast` asks for time in the stage. */
export interface StageCondition {
  readonly stage: string
  readonly orLater?: boolean
  readonly daysAtLeast?: number
}
