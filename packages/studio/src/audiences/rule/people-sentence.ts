import { type Condition, EVENT_TYPES, type Json, type SequenceStep } from '@segue/protocol'
import { toSentence } from '@segue/rules/sentence'
import { audiences } from '../../messages/en/audiences.ts'
import type { Names } from '../../site/names.ts'
import { groupKindOf, partsOf } from './rule-edits.ts'

/** A rule as people say it: *Visitors who viewed a product at least 3 times and whose device is "mobile"*. */
export function toPeopleSentence(rule: Condition, names: Names): string {
  return audiences.visitors(toClause(rule, names))
}

/** The same without the visitors: *who viewed a product at least 3 times*. */
export function toClause(rule: Condition, names: Names): string {
  try {
    return toSentence(toNamed(rule, names), audiences.phrases)
  } catch {
    // A line that was edited as JSON may be of any shape; the check tells what is wrong with it.
    return JSON.stringify(rule)
  }
}

/** What an event, a fact or a property is called where people read it. */
export function toLabel(path: string): string {
  const known: { readonly [path: string]: string } = audiences.labels
  if (Object.hasOwn(known, path)) return known[path] ?? path
  return path.replace(/^(visitor|custom|items|source)\./, '').replaceAll(/[._]/g, ' ')
}

/** The rule with names for ids and labels for paths. It is only good for being read. */
function toNamed(rule: Condition, names: Names): Condition {
  const kind = groupKindOf(rule)
  if (kind) {
    const parts = partsOf(rule).map((part) => toNamed(part, names))
    return { [kind]: parts } as unknown as Condition
  }
  if ('segment' in rule) return { segment: names.segment(rule.segment) }
  if ('stage' in rule) return { ...rule, stage: names.stage(rule.stage) }
  if ('trait' in rule) {
    const day = rule.trait === WEEKDAY && 'value' in rule && { value: toDayNames(rule.value) }
    return { ...rule, ...day, trait: audiences.whose(toLabel(rule.trait)) } as Condition
  }
  if ('prop' in rule) return { ...rule, prop: toLabel(rule.prop) }
  if ('sequence' in rule) {
    const [first, ...others] = rule.sequence.map((step) => toDeed(step, names))
    const sequence = first ? [{ ...first, event: audiences.who(first.event) }, ...others] : []
    return { ...rule, sequence, ...(rule.without && { without: toDeed(rule.without, names) }) }
  }
  if (!('event' in rule)) return rule
  const isCount = (rule.measure ?? 'count') === 'count' && rule.op !== 'in' && rule.op !== 'not_in'
  const { where } = rule
  const named = where ? { where: toNamedWhere(rule.event, where, names) } : {}
  const of = rule.of === undefined ? {} : { of: toLabel(rule.of) }
  const event = isCount ? audiences.who(toVerb(rule.event)) : rule.event
  return { ...rule, ...named, ...of, event }
}

/** Days of the week by their names, alone and in lists; anything else as it is. */
function toDayNames(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((one) => toDayNames(one) ?? one)
  return (typeof value === 'number' && audiences.phrases.weekdays[value - 1]) || value
}

function toDeed(step: SequenceStep, names: Names): SequenceStep {
  const { where } = step
  const named = where && { where: toNamedWhere(step.event, where, names) }
  return { ...step, event: toVerb(step.event), ...named }
}

/** The details of an event; where it tells of a move, stages by their names. */
function toNamedWhere(event: string, where: Condition, names: Names): Condition {
  if (event !== EVENT_TYPES.stageChange) return toNamed(where, names)
  const kind = groupKindOf(where)
  if (kind) {
    const parts = partsOf(where).map((part) => toNamedWhere(event, part, names))
    return { [kind]: parts } as unknown as Condition
  }
  const isEnd = 'prop' in where && ENDS.includes(where.prop) && typeof where.value === 'string'
  return isEnd ? { ...where, value: names.stage(where.value as string) } : toNamed(where, names)
}

function toVerb(event: string): string {
  const verbs: { readonly [event: string]: string } = audiences.verbs
  return Object.hasOwn(verbs, event) ? (verbs[event] ?? event) : audiences.did(event)
}

/** The fact that counts days from Monday, 1, to Sunday, 7. */
const WEEKDAY = 'time.weekday'
/** What a move in the journey has stages in. */
const ENDS: readonly string[] = ['from', 'to']
