import type { Condition, EventCondition } from '@segue/protocol'
import {
  type Expectation,
  expectationsOf,
  isTimeOperator,
  toExpected,
} from '../define/expectations-of.ts'
import { own } from '../own.ts'
import type { History } from '../simulate/history.ts'
import { type BuiltInKind, builtInKindOf } from './built-in-traits.ts'
import type { Found } from './finding.ts'
import { walkConfig } from './walk-config.ts'
import { whoDid, whoHas } from './witness.ts'
import type { World } from './world.ts'

/**
 * Traits and properties that one rule takes for this and another for that, the first two places of each. The witness
 * has what the earlier place expects. Of facts that Segue gives itself is known what they are: see `checkMeasures`.
 */
export function checkTypes({ config, until }: World): readonly Found[] {
  const byName = new Map<string, Expectation[]>()
  for (const expectation of expectationsOf(config)) {
    const { event, name, kinds } = expectation
    if (event === '*' || kinds.length === 0) continue
    if (event === undefined && builtInKindOf(name)) continue
    const key = JSON.stringify([event, name])
    byName.set(key, [...(byName.get(key) ?? []), expectation])
  }
  return [...byName.values()].flatMap((expectations): readonly Found[] => {
    const later = expectations.find((one, at) => clashOf(one, expectations.slice(0, at)))
    const earlier = later && clashOf(later, expectations)
    if (!later || !earlier) return []
    const { event, name, test, path } = earlier
    const subject = event === undefined ? name : `${name} of ${event}`
    const text = `${subject} is taken for ${toWords(later)} here and for ${toWords(earlier)} at ${path}: it is one or the other.`
    const where = { prop: name, ...test }
    const witness =
      event === undefined ? whoHas(name, test, until) : whoDid({ event, where }, until)
    return [{ code: 'TYPE_MISMATCH', path: later.path, about: [], text, witness }]
  })
}

/**
 * Measures, scores, classes and facts that Segue gives itself, compared with what they cannot be. The witness did what is
 * measured, or has the fact.
 */
export function checkMeasures(world: World): readonly Found[] {
  return walkConfig(world.config).flatMap(({ path, condition }): readonly Found[] => {
    const measured = toMeasured(condition)
    if (!measured || !('op' in condition)) return []
    const { op, value } = condition
    const expected = toExpected(condition)
    if (isFitting(measured.kind, op, expected)) return []
    const asked = isTimeOperator(op) ? 'a time' : toWords(expected)
    const text = `${measured.name} is ${KIND_WORDS[measured.kind]}, and ${op} ${JSON.stringify(value)} asks for ${asked}: nobody matches.${toHint(condition)}`
    const witness = whoShows(measured, condition, world)
    return [{ code: 'TYPE_MISMATCH', path, about: [], text, witness }]
  })
}

function whoShows({ event, kind }: Measured, condition: Condition, world: World): History {
  if (event) return whoDid(event, world.until)
  if (!('trait' in condition)) return world.walked[0].history
  const value = kind === 'number' ? 1 : kind === 'boolean' || 'something'
  return whoHas(condition.trait, { op: 'equals', value }, world.until)
}

interface Measured {
  readonly name: string
  readonly kind: BuiltInKind | 'time'
  readonly event?: EventCondition
}

function toMeasured(condition: Condition): Measured | undefined {
  if ('trait' in condition) {
    const { trait: name } = condition
    const kind = builtInKindOf(name)
    return kind && { name, kind }
  }
  if ('event' in condition) {
    const { measure = 'count', event } = condition
    const kind = measure === 'first' || measure === 'last' ? 'time' : 'number'
    return { name: `The ${measure} of ${event}`, kind, event: condition }
  }
  if ('score' in condition) {
    const { score, measure = 'value' } = condition
    return {
      name: `The ${measure} of ${score}`,
      kind: measure === 'strongest' ? 'string' : 'number',
    }
  }
  return 'rfm' in condition ? { name: `The class of ${condition.rfm}`, kind: 'number' } : undefined
}

function isFitting(kind: Measured['kind'], op: string, { kinds, form }: Expected): boolean {
  if (form === 'list') return false
  if (isTimeOperator(op)) return ['time', 'date', op !== 'hour' && 'day'].includes(kind)
  const scalar = kind === 'time' ? 'number' : kind === 'date' || kind === 'day' ? 'string' : kind
  return kinds.length === 0 || kinds.includes(scalar)
}

/** How to ask a fact of the clock that was taken for a time. */
function toHint(condition: Condition): string {
  if (!('trait' in condition) || !isTimeOperator(condition.op)) return ''
  const hint = own(CLOCK_HINTS, condition.trait)
  return hint ? ` ${hint}` : ''
}

/** The first of the others that understands nothing which this one understands. */
function clashOf(one: Expected, others: readonly Expectation[]): Expectation | undefined {
  return others.find(({ kinds, form }) => {
    const isOther = form !== one.form && form !== 'either' && one.form !== 'either'
    return isOther || !kinds.some((kind) => one.kinds.includes(kind))
  })
}

function toWords({ kinds, form }: Expected): string {
  const words = form === 'list' ? LIST_WORDS : KIND_WORDS
  return [...new Set(kinds)].map((kind) => words[kind]).join(' or ')
}

type Expected = Pick<Expectation, 'kinds' | 'form'>

const KIND_WORDS = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  time: 'a time',
  date: 'a text',
  day: 'a date',
} as const
const LIST_WORDS = {
  string: 'a list of texts',
  number: 'a list of numbers',
  boolean: 'a list of true and false',
} as const
const CLOCK_HINTS: { readonly [trait: string]: string } = {
  'time.hour': 'Ask it with in or between.',
  'time.weekday': 'Ask it with in or between.',
  'time.date': 'Ask time.hour with in or between.',
}
