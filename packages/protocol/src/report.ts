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

/** What visitors answered to surveys, by kind and segment; `*` is everyone. */
export interface SatisfactionReport {
  readonly rows: readonly SatisfactionRow[]
}

/** One kind of survey in one segment. Who is neither positive nor negative is in between. */
export interface SatisfactionRow {
  readonly kind: 'csat' | 'nps'
  readonly segment: string
  /** Visitors who answered. */
  readonly answers: number
  readonly positive: number
  readonly negative: number
  /** CSAT is a share, 0 to 1; NPS goes from −100 to 100, and is null where nothing is known of its spread. */
  readonly result: Estimate | null
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
