/** What was decided for one page view: frozen until the next one. */
export interface Decision {
  readonly segments: readonly string[]
  readonly stage: string
  readonly outcomes: readonly Outcome[]
}

/** What one experience came to. `arm` is set whenever the visitor counts in it: a variant, `control` or `holdout`. */
export interface Outcome {
  readonly experience: string
  readonly arm: string | null
  readonly verdict: Verdict
}

/** The closed list of reasons, shown in the same words by debug overlay, studio, CLI and reports. */
export const VERDICTS = [
  'shown',
  'waiting_for_target',
  'waiting_for_consent',
  'page_no_match',
  'schedule_closed',
  'segment_no',
  'stage_no',
  'holdout',
  'control',
  'traffic_not_sampled',
  'lower_priority',
  'excluded_by_group',
  'frequency_capped',
  'already_converted',
  'target_missing',
  'target_contested',
  'late',
  'bot',
  'opted_out',
  'preview_only',
  'error',
] as const

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number]
