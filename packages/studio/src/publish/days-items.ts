import { decidingGoal, type Experience } from '@segue/protocol'
import { visitorsForLift } from '@segue/stats'
import { toCount, toRoundPercent } from '../format/numbers.ts'
import { EXPERIMENT_DAYS_LONG, EXPERIMENT_DAYS_MIN, PLANNED_LIFT } from '../limits.ts'
import { publishing } from '../messages/en/publishing.ts'
import type { CheckItem, ChecklistFacts } from './checklist.ts'

const texts = publishing.checklist

/**
 * About how many days each new or changed experiment takes to tell a lift of `PLANNED_LIFT`, looked at any time, were all
 * visitors of the last days to take part; fewer do where it has conditions or pages.
 */
export function daysItems(facts: ChecklistFacts): readonly CheckItem[] {
  const { config, published } = facts
  const before = published.experiences.map((one) => JSON.stringify(one))
  return config.experiences
    .filter(({ state, mode }) => state === 'running' && mode === 'experiment')
    .filter((experience) => !before.includes(JSON.stringify(experience)))
    .map((experience) => toItem(experience, daysOf(experience, facts)))
}

function toItem({ name }: Experience, days: number | undefined): CheckItem {
  if (days === undefined) return { state: 'unknown', text: texts.daysUnknown(name) }
  const state = days > EXPERIMENT_DAYS_LONG ? 'warn' : 'good'
  return { state, text: texts.days(name, toCount(days), toRoundPercent(PLANNED_LIFT)) }
}

/** Whole days, at least a week; nothing while nobody converts. */
function daysOf(
  experience: Experience,
  { config, goals: { rows, from, until } }: ChecklistFacts,
): number | undefined {
  const goal = decidingGoal(experience, config)
  const row = rows.find((one) => one.goal === goal?.id)
  if (row === undefined || row.converted === 0) return undefined
  const rate = row.converted / row.visitors
  if (rate * (1 + PLANNED_LIFT) > 1) return undefined
  const arms = experience.variants.length + (experience.control ? 1 : 0)
  const needed = visitorsForLift({ rate, lift: PLANNED_LIFT, kind: 'anytime' }) * arms
  const taking = (experience.traffic ?? 1) * (1 - (config.settings?.holdout ?? 0))
  const perDay = (row.visitors / ((until - from) / DAY_MS)) * taking
  return perDay > 0 ? Math.max(EXPERIMENT_DAYS_MIN, Math.ceil(needed / perDay)) : undefined
}

const DAY_MS = 86_400_000
