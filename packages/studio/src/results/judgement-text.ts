import { type ExperimentResult, type Judgement, POOLED, type Wait } from '@segue/protocol'
import { toCount, toLiftText, toPercent, toRoundPercent } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'

/** What may be said of an experience: the sentence, and what it rests on. */
export interface JudgementText {
  readonly title: string
  readonly about: string
}

/** What of a result its judgement is told by. */
export type Judged = Pick<
  ExperimentResult,
  'experience' | 'baseline' | 'variants' | 'judgement' | 'goals'
>

/** Puts words to the judgement of an experience. It never says more than the judgement does. */
export function toJudgementText(result: Judged | undefined, names: Names): JudgementText {
  const words = en.results.judgement
  if (result === undefined) return words.counts
  const { experience, baseline, variants, judgement, goals } = result
  if (judgement !== null) return toWords(judgement, { result, names })
  const [variant] = variants
  if (variant === undefined) return words.none
  const [goal] = goals
  if (goal?.role !== 'deciding') return words.noGoal
  const rate = goal.arms.find(({ arm }) => arm === variant)?.rate.estimate ?? 0
  return baseline === null
    ? words.alone(toArmName({ experience, names }, variant), toPercent(rate))
    : words.none
}

/** The name of an arm, or of all variants together. */
export function toArmName(
  { experience, names }: { readonly experience: string; readonly names: Names },
  arm: string,
): string {
  return arm === POOLED ? en.results.pooled : names.arm(experience, arm)
}

function toWords(
  judgement: Judgement,
  { result, names }: { readonly result: Judged; readonly names: Names },
): JudgementText {
  const words = en.results.judgement
  const nameOf = (arm: string) => toArmName({ experience: result.experience, names }, arm)
  const base = nameOf(result.baseline ?? '')
  switch (judgement.code) {
    case 'sample_ratio_off':
      return words.sampleRatioOff
    case 'arms_mixed':
      return words.armsMixed(toPercent(judgement.share))
    case 'too_early':
      return words.tooEarly(nameOf(judgement.arm), toLacks(judgement), toDaysLeft(judgement))
    case 'guardrail_worse': {
      const worse = judgement.worse.map(({ name }) => names.goal(name))
      return words.guardrailWorse(nameOf(judgement.lead.id), worse)
    }
    case 'variant_better': {
      const { lead } = judgement
      return words.better(nameOf(lead.id), base, toLeadText(lead), lead.wearsOff)
    }
    case 'all_worse':
      return words.worse(nameOf(judgement.lead.id), base, toLeadText(judgement.lead))
    case 'no_difference':
      return words.noDifference(base, toRoundPercent(judgement.worthwhile))
    case 'undecided': {
      const { lead, wait } = judgement
      return words.undecided(nameOf(lead.id), base, toLeadText(lead), toDaysLeft(wait))
    }
  }
}

/** The lift, or the difference in points while the baseline cannot be told from 0. */
function toLeadText({
  lift,
  difference,
}: Extract<Judgement, { code: 'undecided' }>['lead']): string {
  if (lift !== undefined) return toLiftText(lift)
  return en.results.points(toLiftText(difference))
}

function toLacks(wait: Wait): string[] {
  const { visitors, visitorsNeeded, converted, convertedNeeded } = wait
  const lacks: string[] = []
  if (visitors < visitorsNeeded) {
    lacks.push(en.results.lacksVisitors(toCount(visitors), toCount(visitorsNeeded)))
  }
  if (converted < convertedNeeded) {
    lacks.push(en.results.lacksConverted(toCount(converted), toCount(convertedNeeded)))
  }
  return lacks
}

function toDaysLeft(wait: Wait | undefined): string | undefined {
  return wait?.daysLeft === undefined ? undefined : en.results.daysLeft(toCount(wait.daysLeft))
}
