import type { Condition, Json } from '@segue/protocol'

/**
 * True when no visitor can ever meet the condition: a group that asks the same value to be two things at once, or
 * what it cannot be. Proven, not guessed: false only means that this proof does not apply.
 */
export function contradicts(condition: Condition): boolean {
  if ('any' in condition) return condition.any.every(contradicts)
  if ('op' in condition) return contradicts({ all: [condition] })
  if (!('all' in condition)) return false
  if (condition.all.some((part) => !('op' in part) && contradicts(part))) return true
  const asked = new Map<string, Allowed>()
  const parts = flatten(condition.all)
  for (const part of parts) {
    const subject = subjectOf(part)
    const allowed = subject === undefined ? undefined : allowedBy(part)
    if (subject === undefined || allowed === undefined) continue
    const both = intersect(asked.get(subject) ?? possibleFor(part), allowed)
    if (isEmpty(both)) return true
    asked.set(subject, both)
  }
  if (parts.some((part) => hasFewerEver(part, asked))) return true
  return parts.some((part) => 'none' in part && part.none.some((no) => hasSame(parts, no)))
}

/** The numbers between two ends, and only the listed values where there is a list. */
interface Allowed {
  readonly least: End
  readonly most: End
  readonly values?: readonly Json[]
}

/** An end of a range; an open one does not belong to it. */
interface End {
  readonly at: number
  readonly isOpen: boolean
}

function flatten(parts: readonly Condition[]): readonly Condition[] {
  return parts.flatMap((part) => ('all' in part ? flatten(part.all) : [part]))
}

function hasSame(parts: readonly Condition[], wanted: Condition): boolean {
  return parts.some((part) => JSON.stringify(part) === JSON.stringify(wanted))
}

/** What a leaf asks about, without what it asks; lists and texts that differ in case are another matter. */
function subjectOf(part: Condition): string | undefined {
  if (!('op' in part) || part.ignoreCase) return undefined
  const { op: _, value: __, ...subject } = part
  return JSON.stringify(subject)
}

/** True when what is counted within a window has to be more often than it may ever have been. */
function hasFewerEver(part: Condition, asked: ReadonlyMap<string, Allowed>): boolean {
  if (!('event' in part) || part.within === undefined) return false
  if ((part.measure ?? 'count') === 'streak' || !isCount(part)) return false
  const { within: _, ...ever } = part
  const [lately, always] = [part, ever].map((each) => asked.get(subjectOf(each) ?? ''))
  return lately !== undefined && always !== undefined && leastOf(lately) > mostOf(always)
}

function leastOf({ least, values = [-ANY] }: Allowed): number {
  return Math.max(least.at, Math.min(...values.map(Number)))
}

function mostOf({ most, values = [ANY] }: Allowed): number {
  return Math.min(most.at, Math.max(...values.map(Number)))
}

function isCount(part: Condition): boolean {
  return 'event' in part && COUNTS.includes(part.measure ?? 'count')
}

/** What there can be: nothing happens less than no times, and classes begin with 1. */
function possibleFor(part: Condition): Allowed {
  const least = 'rfm' in part ? 1 : isCount(part) ? 0 : -ANY
  return { ...EVERYTHING, least: closed(least) }
}

function allowedBy(part: Condition): Allowed | undefined {
  if (!('op' in part)) return undefined
  const { op, value } = part
  if (op === 'equals') return { ...EVERYTHING, values: [value ?? null] }
  if (op === 'in' && Array.isArray(value)) return { ...EVERYTHING, values: value }
  if (op === 'between' && Array.isArray(value)) {
    return { least: closed(Number(value[0])), most: closed(Number(value[1])) }
  }
  if (typeof value !== 'number') return undefined
  if (op === 'at_least') return { ...EVERYTHING, least: closed(value) }
  if (op === 'more_than') return { ...EVERYTHING, least: { at: value, isOpen: true } }
  if (op === 'at_most') return { ...EVERYTHING, most: closed(value) }
  return op === 'less_than' ? { ...EVERYTHING, most: { at: value, isOpen: true } } : undefined
}

function intersect(a: Allowed, b: Allowed): Allowed {
  const values =
    a.values && b.values
      ? a.values.filter((item) => b.values?.includes(item))
      : (a.values ?? b.values)
  return {
    least: tighter(a.least, b.least, a.least.at > b.least.at),
    most: tighter(a.most, b.most, a.most.at < b.most.at),
    ...(values && { values }),
  }
}

function tighter(a: End, b: End, isFirst: boolean): End {
  if (a.at === b.at) return { at: a.at, isOpen: a.isOpen || b.isOpen }
  return isFirst ? a : b
}

function isEmpty({ least, most, values }: Allowed): boolean {
  if (least.at > most.at || (least.at === most.at && (least.isOpen || most.isOpen))) return true
  return values?.every((value) => !lies(value, least, most)) === true
}

function lies(value: Json, least: End, most: End): boolean {
  if (typeof value !== 'number') return least.at === -ANY && most.at === ANY
  const isAbove = least.isOpen ? value > least.at : value >= least.at
  return isAbove && (most.isOpen ? value < most.at : value <= most.at)
}

function closed(at: number): End {
  return { at, isOpen: false }
}

const COUNTS: readonly string[] = ['count', 'distinct', 'streak']
const ANY = Number.POSITIVE_INFINITY
const EVERYTHING: Allowed = { least: closed(-ANY), most: closed(ANY) }
