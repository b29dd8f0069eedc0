import type { Judgement, VariantResult } from '@segue/protocol'
import type { Experiment } from './experiment.ts'
import { ANYTIME } from './inference.ts'
import { MIXED_SHARE_MAX, SAMPLE_RATIO_CHANCE_MIN } from './limits.ts'
import { sampleRatioSoFar } from './sample-ratio-so-far.ts'
import { sumOf } from './sum-of.ts'
import { toGuardrailResults, toVariantResults } from './variant-results.ts'
import { findShortage, waitForLift } from './wait.ts'
import { wilsonInterval } from './wilson-interval.ts'

/**
 * What an experiment's numbers allow to say: one {@link Judgement}, the first of {@link JUDGEMENTS} that applies.
 *
 * Health first, because figures of unhealthy arms mean nothing. Then nothing before 100 visitors and 25 conversions
 * in every arm and a whole week. Then guardrails of the lead, then the goal. Variants share the level (Bonferroni),
 * so that a wrong winner among all is as rare as the level says; each guardrail is asked at the whole level, because
 * to overlook harm is the worse mistake. By default it may be asked every day.
 *
 * Throws a RangeError for an experiment without variants, and for counts that cannot be ones of visitors.
 */
export function judge(experiment: Experiment): Judgement {
  const { control, variants, periods, worthwhile = WORTHWHILE, inference = ANYTIME } = experiment
  const chance = sampleRatioSoFar(periods)
  if (chance < SAMPLE_RATIO_CHANCE_MIN) return { code: 'sample_ratio_off', chance }
  const mixed = toMixedShare(experiment)
  if (mixed.low > MIXED_SHARE_MAX) return { code: 'arms_mixed', ...mixed }
  const shortage = findShortage(experiment)
  if (shortage) return { code: 'too_early', ...shortage }

  const results = toVariantResults(experiment, inference)
  const lead = leadOf(results)
  const arm = variants.find(({ id }) => id === lead.id)
  const worse = arm ? toGuardrailResults(arm, control, inference) : []
  if (worse.length > 0) return { code: 'guardrail_worse', lead, worse }
  if (lead.difference.low > 0) return { code: 'variant_better', lead }
  if (results.every(({ difference }) => difference.high < 0)) return { code: 'all_worse', lead }
  if (results.every((result) => isWithin(result, worthwhile))) {
    return { code: 'no_difference', lead, worthwhile }
  }
  const wait = waitForLift(experiment, worthwhile)
  return wait ? { code: 'undecided', lead, wait } : { code: 'undecided', lead }
}

function toMixedShare({ control, variants, mixed }: Experiment) {
  const visitors = sumOf([control, ...variants].map(({ goal }) => goal.visitors))
  return { share: visitors > 0 ? mixed / visitors : 0, ...wilsonInterval(mixed, visitors) }
}

/** The best of those that are surely better; of none is, the best. */
function leadOf(results: readonly VariantResult[]): VariantResult {
  const [first, ...others] = results
  if (first === undefined) throw new RangeError('An experiment without variants.')
  const isBetter = (one: VariantResult, other: VariantResult) => {
    const [sure, otherSure] = [one.difference.low > 0, other.difference.low > 0]
    return sure === otherSure ? one.difference.estimate > other.difference.estimate : sure
  }
  return others.reduce((best, result) => (isBetter(result, best) ? result : best), first)
}

function isWithin({ lift }: VariantResult, worthwhile: number): boolean {
  return lift !== undefined && lift.low > -worthwhile && lift.high < worthwhile
}

const WORTHWHILE = 0.02
