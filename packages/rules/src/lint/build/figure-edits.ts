import type { Json, RfmCondition, ScoreCondition, ScoreGain } from '@segue/protocol'
import { actFor } from './act-for.ts'
import { type Draft, withoutActs } from './draft.ts'
import type { Unmet } from './edits.ts'
import { numbersFor } from './numbers-for.ts'
import { isStep, type Quest } from './quest.ts'

/** Drafts with more of what a topic gains points by, or with nothing of what the score counts. */
export function scoreEdits(
  draft: Draft,
  { leaf, wanted, actual }: Unmet & { leaf: ScoreCondition },
  quest: Quest,
): readonly Draft[] {
  const { gains = [] } = quest.program.config.scores?.find(({ id }) => id === leaf.score) ?? {}
  const { topic = 'all', to, measure = 'value' } = leaf
  const rest = withoutActs(draft, (act) => gains.some((gain) => isStep(act, gain, draft.at, quest)))
  const more = (name: Json | undefined, points: number, from: Draft): readonly Draft[] =>
    gains
      .filter((gain) => gain.points * points > 0 && isOf(gain, name))
      .map((gain) => {
        const times = Math.min(TIMES_MAX, Math.ceil(points / gain.points))
        const given = gain.topicProp !== undefined && { given: { [gain.topicProp]: name ?? null } }
        const act = () => actFor(gain, { ageMs: 0, at: draft.at, ...given }, quest)
        return { ...from, acts: [...from.acts, ...Array.from({ length: times }, act)] }
      })
  if (measure === 'value') {
    const now = typeof actual === 'number' ? actual : 0
    const targets = numbersFor(leaf, wanted, { actual: now, isWhole: false }, quest).slice(0, 3)
    return [...targets.flatMap((each) => more(topic, each - now, draft)), rest]
  }
  const names = measure === 'strongest' ? ([leaf.value].flat() as readonly Json[]) : [topic, to]
  const named = names.filter((name) => typeof name === 'string')
  return [...named, 'something'].flatMap((name) => [
    ...more(name, 5, draft),
    ...more(name, 5, rest),
    ...more(name, 1, draft),
  ])
}

function isOf({ topicProp, topic = 'all' }: ScoreGain, name: Json | undefined): boolean {
  return topicProp !== undefined || topic === name
}

/** Drafts with more purchases, a purchase of more, or all purchases as long ago as a class asks for. */
export function rfmEdits(
  draft: Draft,
  { leaf, wanted, actual }: Unmet & { leaf: RfmCondition },
  quest: Quest,
): readonly Draft[] {
  const { rfm } = quest.program.config
  if (!rfm) return []
  const step = { event: rfm.event }
  const rest = withoutActs(draft, (act) => isStep(act, step, draft.at, quest))
  const bought = draft.acts.filter((act) => isStep(act, step, draft.at, quest))
  const buy = (value: number) =>
    actFor(step, { ageMs: 0, at: draft.at, given: { [rfm.valueProp]: value } }, quest)
  const now = typeof actual === 'number' ? actual : 0
  const classes = numbersFor(leaf, wanted, { actual: now, isWhole: true }, quest)
  if (bought.length === 0) return [{ ...draft, acts: [...draft.acts, buy(0)] }]
  return classes.flatMap((wantedClass): readonly Draft[] => {
    if (leaf.rfm === 'recency') {
      const bounds = [...rfm.recencyDays].sort((a, b) => b - a)
      const days = wantedClass < 2 ? (bounds[0] ?? 0) + 1 : (bounds[wantedClass - 2] ?? 0) - 0.01
      const acts = bought.map((act) => ({ ...act, ageMs: Math.max(0, days * DAY_MS) }))
      return [{ ...rest, acts: [...rest.acts, ...acts] }]
    }
    const bound = wantedClass < 2 ? 0 : (rfm[leaf.rfm][wantedClass - 2] ?? 0)
    if (leaf.rfm === 'monetary')
      return [{ ...rest, acts: [...rest.acts, ...bought.slice(1), buy(bound)] }]
    const times = Math.min(TIMES_MAX, Math.max(1, Math.ceil(bound)))
    const acts = Array.from({ length: times }, (_, index) => bought[index] ?? buy(0))
    return [{ ...rest, acts: [...rest.acts, ...acts] }]
  })
}

/** Events that one edit adds at most. */
const TIMES_MAX = 200
const DAY_MS = 86_400_000
