import type { Estimate } from './estimate.ts'

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
