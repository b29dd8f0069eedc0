import type { Judgement } from '@segue/protocol'

/**
 * Everything that can be said of an experiment, from the worst to the best; screens and commands only put words to
 * it. The first one that applies is said.
 */
export const JUDGEMENTS: readonly Judgement['code'][] = [
  'sample_ratio_off',
  'arms_mixed',
  'too_early',
  'guardrail_worse',
  'variant_better',
  'all_worse',
  'no_difference',
  'undecided',
]
