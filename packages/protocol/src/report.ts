import type { Estimate } from './estimate.ts'

/** Visitors in each segment and stage: the newest state per visitor seen in the period. */
export interface AudienceReport {
  readonly visitors: number
  /** The visitors with each user counted once, on however many browsers; visitors without a user count each. */
  readonly people: number
  readonly segments: readonly { readonly segment: string; readonly visitors: number }[]
  readonly stages: readonly { readonly stage: string; readonly visitors: number }[]
}

/** Conversions and revenue per segment × arm of one experience. `segment` is `*` for everyone. */
export interface SegmentVariantReport {
  readonly rows: readonly SegmentVariantRow[]
}

/** One cell of a {@link SegmentVariantReport}. Money is in the site's currency. */
export interface SegmentVariantRow {
  readonly experience: string
  readonly segment: string
  readonly arm: string
  readonly visitors: number
  readonly converted: number
  readonly conversions: number
  readonly revenue: number
}

/** How the arms of experiences came into sight. */
export interface DisplayReport {
  readonly rows: readonly DisplayRow[]
}

/**
 * One arm of a {@link DisplayReport}. `measured` exposures told how they looked; those seen, and those after the original
 * had been painted, are of them. The rest are flags of exposures. The 75th percentiles are null where none was measured.
 */
export interface DisplayRow {
  readonly experience: string
  readonly arm: string
  readonly exposures: number
  readonly missing: number
  readonly contested: number
  readonly measured: number
  readonly seen: number
  readonly originalSeen: number
  readonly hiddenMsP75: number | null
  readonly layoutShiftP75: number | null
}

/** Conversions and revenue of the whole site, per goal in the order of the site config. */
export interface GoalReport {
  readonly rows: readonly GoalRow[]
}

/** One goal of a {@link GoalReport}. `visitors` are all of the period. Money is in the site's currency. */
export interface GoalRow {
  readonly goal: string
  readonly visitors: number
  readonly converted: number
  readonly conversions: number
  readonly revenue: number
}

/** Which pages visits go through, step by step: at each step the eight of most visits, and `*` for all others. */
export interface PathReport {
  readonly visits: number
  readonly rows: readonly PathRow[]
}

/** Visits that went on from one page to the next. `step` is that of `from`, 1 to 9; `to` is null for those that left. */
export interface PathRow {
  readonly step: number
  readonly from: string
  readonly to: string | null
  readonly visits: number
}

/** How many visitors take steps one after the other, and where they stop: everyone (`*`) first, then by segment. */
export interface FunnelReport {
  readonly rows: readonly FunnelRow[]
}

/** One step of a {@link FunnelReport}, counted from 1. `left` are those who went no further, at the last step nobody. */
export interface FunnelRow {
  readonly segment: string
  readonly step: number
  readonly event: string
  readonly visitors: number
  readonly left: number
  /** Of those who began; null where nobody did. */
  readonly share: Estimate | null
  /** Since the step before; null at the first. */
  readonly hoursMedian: number | null
}

/** How many visitors come back: all (`*`) first, then by the week in which they were first seen. */
export interface RetentionReport {
  readonly rows: readonly RetentionRow[]
}

/** One week of a cohort, counted from 0; `cohort` is the Monday of its week, `2026-11-16` in the site's zone. */
export interface RetentionRow {
  readonly cohort: string
  readonly week: number
  /** Those for whom the week is over; of week 0 all. */
  readonly visitors: number
  readonly back: number
  readonly share: Estimate
}

/** How many visitors moved from stage to stage, and how long they had stayed. */
export interface TransitionReport {
  readonly rows: readonly TransitionRow[]
}

/** One arrow of a {@link TransitionReport}. `hoursMedian` is the median time in `from` before the move. */
export interface TransitionRow {
  readonly from: string
  readonly to: string
  readonly visitors: number
  readonly moves: number
  readonly hoursMedian: number | null
}

/** How many visitors were in which stage on which day, and how they moved: for each stage what came is what went or stayed. */
export interface StageReport {
  readonly days: readonly StageDay[]
  readonly stages: readonly StageFlow[]
  readonly moves: readonly StageMove[]
}

/** Visitors in a stage at the end of their `day`, `2026-11-20` in the site's zone. */
export interface StageDay {
  readonly day: string
  readonly stage: string
  readonly visitors: number
}

/** One stage of a {@link StageReport}: `began + came = went + stayed`. `back` and `lapsed` are of `went`. */
export interface StageFlow {
  readonly stage: string
  readonly visitors: number
  /** Visitors who were in it first. */
  readonly began: number
  readonly came: number
  readonly went: number
  /** Visitors who were in it last. */
  readonly stayed: number
  readonly back: number
  readonly lapsed: number
  readonly hoursMedian: number | null
}

/** Moves from a stage to another for one cause; `unseen` where none was told. `share` is of all moves out of `from`. */
export interface StageMove {
  readonly from: string
  readonly to: string
  readonly cause: string
  readonly visitors: number
  readonly moves: number
  readonly share: number
  readonly hoursMedian: number | null
}

/**
 * Counters since the store began: `received = good + bad + duplicate`, exactly. `dropped` never arrived: browsers had
 * to drop them from full queues, and told so with a later event.
 */
export interface IngestReport {
  readonly received: number
  readonly good: number
  readonly bad: number
  readonly duplicate: number
  readonly dropped: number
  /** Good events that are a program's: stored, and in no other report. */
  readonly bots: number
  readonly badByCode: readonly { readonly code: string; readonly events: number }[]
  /** Good events that the site's tracking plan does not allow, by what it says against them. */
  readonly planIssues: readonly {
    readonly event: string
    readonly code: string
    readonly path: string
    readonly events: number
  }[]
}
