import type { Experience } from '@segue/protocol'
import { toPeopleSentence } from '../audiences/rule/people-sentence.ts'
import { toRoundPercent } from '../format/numbers.ts'
import { experiences as texts } from '../messages/en/experiences.ts'
import type { Names } from '../site/names.ts'
import { toPageRule } from './page-rule.ts'

/** For whom and where an experience is, in words: *All visitors on /, pages below /shoes*. */
export function toAudienceText({ when, pages }: Experience, names: Names): string {
  const who = when ? toPeopleSentence(when, names) : texts.everybody
  const where = pages?.map((page) => {
    const { kind, path } = toPageRule(page)
    return texts.pageRules[kind](path)
  })
  return `${who} ${where ? texts.onPages(where.join(', ')) : texts.everywhere}`
}

/** What else is set, in a few words each: traffic, control, schedule, group, goal. */
export function toSettingTexts(experience: Experience, names: Names): readonly string[] {
  const { traffic = 1, control = 0, schedule = {}, group, goal } = experience
  return [
    goal === undefined ? texts.noGoal : texts.goal(names.goal(goal)),
    ...(traffic < 1 ? [texts.traffic(toRoundPercent(traffic))] : []),
    ...(control > 0 ? [texts.control(toRoundPercent(control))] : []),
    ...(schedule.from === undefined ? [] : [texts.from(toMoment(schedule.from))]),
    ...(schedule.until === undefined ? [] : [texts.until(toMoment(schedule.until))]),
    ...(group === undefined ? [] : [texts.group(group)]),
  ]
}

/** A local time of the config as people read it; it is in the site's zone already. */
function toMoment(local: string): string {
  return local.replace('T', ' ')
}
