import {
  type ExperimentResult,
  type Judgement,
  POOLED,
  type SiteConfig,
  type VariantResult,
} from '@segue/protocol'
import { toLiftText, toPercent } from './format-figures.ts'

/** What may be said of an experience, in a sentence. It never says more than its judgement does. */
export function toVerdictText(
  { experience, baseline, judgement }: ExperimentResult,
  { experiences, goals }: Pick<SiteConfig, 'experiences' | 'goals'>,
): string {
  const variants = experiences.find(({ id }) => id === experience)?.variants ?? []
  const nameOf = (arm: string) => {
    if (arm === POOLED) return 'The variants together'
    return variants.find(({ id }) => id === arm)?.name ?? arm
  }
  if (judgement === null) return 'Not judged: no goal decides, or there is nothing to compare with.'
  const goalOf = (goal: string) => goals.find(({ id }) => id === goal)?.name ?? goal
  return toSentence(judgement, { nameOf, goalOf, base: nameOf(baseline ?? '') })
}

interface Words {
  readonly nameOf: (arm: string) => string
  readonly goalOf: (goal: string) => string
  readonly base: string
}

function toSentence(judgement: Judgement, { nameOf, goalOf, base }: Words): string {
  switch (judgement.code) {
    case 'sample_ratio_off':
      return 'The arms did not get the visitors they should: nothing can be compared.'
    case 'arms_mixed':
      return `${toPercent(judgement.share)} of the visitors were in several arms: nothing can be compared.`
    case 'too_early':
      return `Too early to say${toDaysLeft(judgement.daysLeft)}.`
    case 'guardrail_worse': {
      const worse = judgement.worse.map(({ name }) => goalOf(name)).join(', ')
      return `${nameOf(judgement.lead.id)} makes worse what must not get worse: ${worse}.`
    }
    case 'variant_better': {
      const { lead } = judgement
      const end = lead.wearsOff ? ', but the difference wears off from week to week' : ''
      return `${nameOf(lead.id)} is better than ${base}: ${toLeadText(lead)}${end}.`
    }
    case 'all_worse':
      return `${base} is better than every variant; the best of them, ${nameOf(judgement.lead.id)}: ${toLeadText(judgement.lead)}.`
    case 'no_difference':
      return `No difference to ${base} that would be worth having: it is smaller than ${toPercent(judgement.worthwhile)} either way.`
    case 'undecided': {
      const { lead, wait } = judgement
      return `Undecided: ${nameOf(lead.id)} against ${base} ${toLeadText(lead)}; chance alone could explain it${toDaysLeft(wait?.daysLeft)}.`
    }
  }
}

/** The lift, or the difference in points while the baseline cannot be told from 0. */
function toLeadText({ lift, difference }: VariantResult): string {
  return lift === undefined
    ? `${toLiftText(difference).replace(' %', '')} percentage points`
    : toLiftText(lift)
}

function toDaysLeft(days: number | undefined): string {
  if (days === undefined) return ''
  return days === 1 ? '; about a day more' : `; about ${days} days more`
}
