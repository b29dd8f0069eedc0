import { CONTROL, HOLDOUT, type SiteConfig } from '@segue/protocol'
import type { ConditionReceipt, ExperienceReceipt } from '@segue/rules/explain'
import { toSentence } from '@segue/rules/sentence'
import { fillMessage, type PrivacyMessages } from './messages.ts'

/** Why the visitor sees what they see, a sentence for each experience on the page that they count in. */
export function toReasons(
  experiences: readonly ExperienceReceipt[],
  isOnPage: (experience: string) => boolean,
  config: SiteConfig,
  messages: PrivacyMessages,
): readonly string[] {
  return experiences.flatMap(({ experience, arm, verdict, when, variants }) => {
    const isOriginal = arm === CONTROL || arm === HOLDOUT
    if (arm === null || !isOnPage(experience) || !(isOriginal || verdict === 'shown')) return []
    const name = config.experiences.find(({ id }) => id === experience)?.name ?? experience
    if (isOriginal) return [fillMessage(messages.whyOriginal, { name })]
    const conditions = [when, variants.find(({ variant }) => variant === arm)?.when]
    const reasons = conditions.flatMap((each) => (each ? whatHolds(each, config, messages) : []))
    const unique = [...new Set(reasons)].join(` ${messages.and} `)
    if (unique === '') return [fillMessage(messages.whyEveryone, { name })]
    return [fillMessage(messages.whyBecause, { name, reasons: unique })]
  })
}

/** The parts of a condition that made it hold, in words; of segments their names. */
function whatHolds(
  { condition, answer, parts = [] }: ConditionReceipt,
  config: SiteConfig,
  messages: PrivacyMessages,
): readonly string[] {
  if (answer !== 'yes') return []
  if ('segment' in condition) {
    const { name } = config.segments.find(({ id }) => id === condition.segment) ?? {}
    return [fillMessage(messages.inSegment, { segment: name ?? condition.segment })]
  }
  if (('all' in condition || 'any' in condition) && parts.length > 0)
    return parts.flatMap((part) => whatHolds(part, config, messages))
  return [toSentence(condition)]
}
