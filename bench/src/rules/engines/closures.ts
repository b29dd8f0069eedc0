import { type Question, type TraitQuestion, toTraitQuestion } from '../question.ts'
import type { Facts } from '../visitors.ts'
import { askEach, type Engine } from './engine.ts'

/**
 * The bound: closures as one would write them by hand for exactly these questions. No missing facts, no wrong types,
 * no unknown, no reasons, no time at which the answer changes.
 */
export const closures: Engine = {
  name: 'closures',
  prepare: (segments, visitors) =>
    askEach(segments, visitors, { toAsked: toClosure, matches: (asked, facts) => asked(facts) }),
}

type Closure = (facts: Facts) => boolean

function toClosure(question: Question): Closure {
  if ('all' in question) return untilPart(question.all.map(toClosure), false)
  if ('any' in question) return untilPart(question.any.map(toClosure), true)
  if ('none' in question) {
    const some = untilPart(question.none.map(toClosure), true)
    return (facts) => !some(facts)
  }
  return toLeaf(toTraitQuestion(question))
}

/** Gives `found` at the first part that does, else the opposite: two parts without a loop, more with a plain one. */
function untilPart(parts: readonly Closure[], found: boolean): Closure {
  const [first, second] = parts
  if (parts.length === 2 && first && second) {
    return found
      ? (facts) => first(facts) || second(facts)
      : (facts) => first(facts) && second(facts)
  }
  return (facts) => {
    for (const part of parts) if (part(facts) === found) return found
    return !found
  }
}

function toLeaf(question: TraitQuestion): Closure {
  const [namespace = '', name = ''] = question.trait.split('.')
  const matches = toMatch(question)
  return (facts) => matches(facts[namespace]?.[name] as never)
}

function toMatch({ op, value }: TraitQuestion): (actual: never) => boolean {
  if (op === 'equals') return (actual: unknown) => actual === value
  if (op === 'in') return (actual: string) => value.includes(actual)
  if (op === 'any_of') return (actual: string[]) => value.some((item) => actual.includes(item))
  if (op === 'at_least') return (actual: number) => actual >= value
  if (op === 'less_than') return (actual: number) => actual < value
  if (op === 'between') return (actual: number) => actual >= value[0] && actual <= value[1]
  if (op === 'contains') return (actual: string) => actual.includes(value)
  return (actual: string) => actual.startsWith(value)
}
