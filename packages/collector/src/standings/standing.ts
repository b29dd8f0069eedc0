import type { MoveReason } from '@segue/protocol/api'

/** Where a visitor stands, as far as it was told. */
export interface Standing {
  /** Empty for somebody who was never looked at: they begin in the first stage. */
  readonly stage: string
  /** Segment → since when, epoch milliseconds; null for a time before the site was watched. */
  readonly segments: { readonly [segment: string]: number | null }
}

/** A step from one standing to the next. */
export type Step =
  | { readonly kind: 'stage_change'; readonly from: string; readonly to: string }
  | { readonly kind: 'segment_enter' | 'segment_exit'; readonly segment: string }

/** Why a visitor is looked at again. */
export type LookReason = Extract<MoveReason, 'event' | 'time' | 'publish'>

/** Nobody was told anything about this visitor yet. */
export const NO_STANDING: Standing = { stage: '', segments: {} }
