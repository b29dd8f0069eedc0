import type { ExperimentResult, GoalResult, InferenceKind } from '../index.ts'

/** What people concluded of experiments. Nothing is changed or removed once it was said. */
export interface ConclusionCalls {
  /** Newest first. */
  'GET /api/sites/:site/conclusions': {
    answer: { readonly conclusions: readonly Conclusion[] }
  }
  'POST /api/sites/:site/conclusions': {
    body: WantedConclusion
    answer: { readonly conclusion: Conclusion }
  }
}

/**
 * What can be concluded of an experiment: its variant shall get all traffic (`promote`), it goes on (`keep_testing`), visitors
 * go back to the default (`roll_back`), or developers build the variant into the site (`hand_over`).
 */
export const CONCLUSIONS = ['promote', 'keep_testing', 'roll_back', 'hand_over'] as const

/** One of {@link CONCLUSIONS}. */
export type ConclusionKind = (typeof CONCLUSIONS)[number]

/** What somebody concludes. */
export interface WantedConclusion {
  readonly experience: string
  readonly kind: ConclusionKind
  /** The variant that is promoted or handed over; of the other kinds there is none. */
  readonly variant?: string
  /** Plain text, never markup; it may be empty. */
  readonly note: string
}

/** What was concluded, and on what it rested. Times are epoch milliseconds. */
export interface Conclusion extends WantedConclusion {
  readonly id: string
  readonly at: number
  /** The e-mail address of who concluded, or `token NAME`. */
  readonly by: string
  /** The published version at that time. */
  readonly version: number
  /** What the report `experiments` said at that time; null where nobody had met the experience. */
  readonly found: ConcludedFigures | null
}

/** What was known of an experiment when it was concluded, as in `ExperimentResult`. */
export interface ConcludedFigures
  extends Pick<ExperimentResult, 'days' | 'baseline' | 'variants' | 'judgement'> {
  readonly inference: InferenceKind
  readonly level: number
  /** The goal that decided; null without one. */
  readonly goal: GoalResult | null
}
