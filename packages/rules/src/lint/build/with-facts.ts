import type { JsonObject, TraitCondition } from '@segue/protocol'
import { withFact } from '../put-at.ts'
import { isDerived } from '../sample-words.ts'
import type { Draft } from './draft.ts'
import { fittingValue } from './fitting-value.ts'
import type { LeafGoal } from './leaf-goal.ts'
import { type Quest, receiptOf } from './quest.ts'

/** A question to a fact, and the answer it has to give. */
interface FactGoal extends LeafGoal {
  readonly leaf: TraitCondition
}

/** The draft with facts that answer all questions to them as wanted, each fact by itself, and at a moment that does. */
export function withFacts(draft: Draft, goals: readonly LeafGoal[], quest: Quest): Draft {
  const asked = goals.filter((goal): goal is FactGoal => 'trait' in goal.leaf)
  const names = [...new Set(asked.map(({ leaf }) => leaf.trait))]
  const timed = atMoment(
    draft,
    asked.filter(({ leaf }) => leaf.trait.startsWith('time.')),
    quest,
  )
  return names.reduce((known, trait) => {
    if (isDerived(trait)) return known
    const tests = asked
      .filter(({ leaf }) => leaf.trait === trait)
      .map(({ leaf, wanted }) => ({ test: leaf, wanted }))
    const value = fittingValue(tests, timed.at, quest)
    return value === undefined ? known : withTrait(known, trait, value)
  }, timed)
}

function withTrait(draft: Draft, trait: string, value: JsonObject[string]): Draft {
  const [namespace = '', ...name] = trait.split('.')
  if (namespace === 'visitor') return { ...draft, own: withFact(draft.own, name, value) }
  if (trait.startsWith('source.first.'))
    return { ...draft, firstSource: withFact(draft.firstSource, name.slice(1), value) }
  if (namespace === 'source') return { ...draft, source: withFact(draft.source, name, value) }
  if (trait === 'page.path') return { ...draft, path: String(value) }
  const known = draft.facts[namespace] ?? {}
  return { ...draft, facts: { ...draft.facts, [namespace]: withFact(known, name, value) } }
}

/** The draft at a moment from its own on, within a week or on a day that is named, when the clock answers as wanted. */
function atMoment(draft: Draft, asked: readonly FactGoal[], quest: Quest): Draft {
  if (asked.length === 0) return draft
  const hours = Array.from({ length: 24 }, (_, hour) => hour * HOUR_MS)
  const week = Array.from({ length: 168 }, (_, hour) => draft.at + hour * HOUR_MS)
  const year = new Date(draft.at).getUTCFullYear()
  const named = asked.flatMap(({ leaf }) =>
    [leaf.value].flat().flatMap((value) => {
      const text = String(value).slice(0, 10)
      const texts = /^\d\d-\d\d$/.test(text) ? [`${year}-${text}`, `${year + 1}-${text}`] : [text]
      return texts.flatMap((day) => [-1, 0, 1].map((step) => Date.parse(day) + step * 24 * HOUR_MS))
    }),
  )
  const days = [...new Set(named)].flatMap((day) => hours.map((hour) => day + hour))
  const at = [...week, ...days].find((now) => {
    if (!(now >= draft.at)) return false
    const { anybody } = quest
    const then = { ...anybody, situation: { ...anybody.situation, now } }
    return asked.every(({ leaf, wanted }) => receiptOf(leaf, then, quest).answer === wanted)
  })
  return at === undefined ? draft : { ...draft, at }
}

const HOUR_MS = 3_600_000
