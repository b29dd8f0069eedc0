import type { Condition, Json, SequenceCondition } from '@segue/protocol'
import { type Arrival, type Known, secondOf } from './history.ts'
import { judgeNaively } from './naive-judge.ts'
import { measureNaively } from './naive-measure.ts'
import { scoreNaively, scoreOf } from './naive-score.ts'
import { reachOf } from './naive-window.ts'

/** Yes, no or unknown. */
export type Answer = 'yes' | 'no' | 'unknown'

/** Answers a condition from the whole history, by its definition and without regard to cost. */
export function answer(condition: Condition, known: Known, happened?: Arrival): Answer {
  if ('all' in condition) return worst(condition.all.map((part) => answer(part, known, happened)))
  if ('any' in condition) {
    return flip(worst(condition.any.map((part) => flip(answer(part, known, happened)))))
  }
  if ('none' in condition)
    return worst(condition.none.map((part) => flip(answer(part, known, happened))))
  if ('segment' in condition) return answerSegment(condition.segment, known)
  if ('stage' in condition) {
    const order = known.config.journey.stages.map(({ id }) => id)
    const wanted = order.indexOf(condition.stage)
    const current = order.indexOf(known.journey.stage)
    if (wanted < 0) return 'unknown'
    if (condition.orLater ? current < wanted : current !== wanted) return 'no'
    const age = secondOf(known.situation.now) - secondOf(known.journey.since)
    return age >= (condition.daysAtLeast ?? 0) * 86_400 ? 'yes' : 'no'
  }
  // Also in a `where`: what it counts would be too few.
  if (JSON.stringify(condition).includes(UNKNOWN_OPERATOR)) return 'unknown'
  if ('sequence' in condition) return happenedInOrder(condition, known) ? 'yes' : 'no'
  if ('score' in condition && !scoreOf(condition, known)) return 'unknown'
  const actual = actualOf(condition, known, happened)
  const verdict = judgeNaively(condition, actual, known.situation)
  const isFact = 'trait' in condition || 'prop' in condition
  return verdict === 'unknown' && actual === undefined && !isFact ? 'no' : verdict
}

/** The arrivals that are the wanted event. */
export function arrivalsOf(
  { event, where }: { readonly event: string; readonly where?: Condition },
  known: Known,
): readonly Arrival[] {
  return known.arrivals.filter(
    (arrival) =>
      (event === '*' || event === arrival.type) &&
      (!where || answer(where, { ...known, situation: arrival.situation }, arrival) === 'yes'),
  )
}

function answerSegment(id: string, known: Known): Answer {
  const segment = known.config.segments.find((candidate) => candidate.id === id)
  if (!segment || known.asking.includes(id)) return 'unknown'
  return answer(segment.when, { ...known, asking: [...known.asking, id] })
}

function actualOf(
  condition: Exclude<Condition, { all: unknown } | { any: unknown } | { none: unknown }>,
  known: Known,
  happened: Arrival | undefined,
): Json | undefined {
  if ('trait' in condition && condition.trait === 'visit.minutes') {
    return Math.max(0, Math.floor((known.situation.now - known.visit.startedAt) / 60_000))
  }
  if ('trait' in condition && condition.trait === 'visit.number') return known.visit.number
  if ('trait' in condition) return walk(known.situation.traits, condition.trait.split('.'))
  if ('prop' in condition) {
    return condition.prop === 'page.path'
      ? happened?.path
      : walk(happened?.props, condition.prop.split('.'))
  }
  if ('event' in condition) return measureNaively(condition, known)
  if ('score' in condition) return scoreNaively(condition, known)
  if (!('rfm' in condition)) throw new Error(`no actual value in ${JSON.stringify(condition)}`)
  const { rfm } = known.config
  if (!rfm) return undefined
  const bought = arrivalsOf({ event: rfm.event }, known)
  if (bought.length === 0) return undefined
  const last = measureNaively({ event: rfm.event, measure: 'last', op: '' }, known)
  const age = secondOf(known.situation.now) - secondOf(Number(last))
  if (condition.rfm === 'recency') {
    return 1 + rfm.recencyDays.filter((days) => age <= days * 86_400).length
  }
  const values = bought.map(({ props: { [rfm.valueProp]: value } }) => Number(value))
  const figure =
    condition.rfm === 'frequency' ? bought.length : values.reduce((sum, value) => sum + value, 0)
  return 1 + rfm[condition.rfm].filter((bound) => figure >= bound).length
}

function walk(value: unknown, path: readonly string[]): Json | undefined {
  if (path.length === 0) return value as Json
  const [name = '', ...rest] = path
  if (Array.isArray(value)) {
    return value.map((item) => walk(item, path)).filter((item) => item !== undefined)
  }
  const found = Object.entries((value ?? {}) as object).find(([key]) => key === name)
  return found && walk(found[1], rest)
}

/**
 * Follows every chain of steps there is, from every event that could begin one: once in order stays in order. With each
 * event that matters whatever is later than the clock then shows becomes that moment; one from before the newest is
 * left out, and whether a step is in time is settled when it arrives.
 */
function happenedInOrder(condition: SequenceCondition, known: Known): boolean {
  const { sequence, without, within } = condition
  const reach = within ? reachOf(within) : Number.POSITIVE_INFINITY
  const isStep = sequence.map((step) => new Set(arrivalsOf(step, known)))
  const isBreak = new Set(without ? arrivalsOf(without, known) : [])
  let chains: readonly { readonly done: number; readonly start: number }[] = []
  let newest = Number.NEGATIVE_INFINITY
  for (const arrival of known.arrivals) {
    const breaks = isBreak.has(arrival)
    if (!breaks && !isStep.some((step) => step.has(arrival))) continue
    const noLater = (second: number) => Math.min(second, secondOf(arrival.situation.now))
    chains = chains.map(({ done, start }) => ({ done, start: noLater(start) }))
    const second = noLater(secondOf(arrival.at))
    if (second < noLater(newest)) {
      newest = noLater(newest)
      continue
    }
    newest = second
    const grown = [...chains, { done: 0, start: second }]
      .filter(({ done, start }) => isStep[done]?.has(arrival) && second - start <= reach)
      .filter(({ done }) => !breaks || done === 0 || done === sequence.length - 1)
      .map(({ done, start }) => ({ done: done + 1, start }))
    if (grown.some(({ done }) => done === sequence.length)) return true
    chains = breaks ? grown : [...chains, ...grown]
  }
  return false
}

function flip(given: Answer): Answer {
  return given === 'unknown' ? given : given === 'yes' ? 'no' : 'yes'
}

function worst(answers: readonly Answer[]): Answer {
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes'
}

/** An operator that no version knows. */
export const UNKNOWN_OPERATOR = 'no_such_operator'
