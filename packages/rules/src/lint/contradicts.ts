import type { Condition, Json } from '@segue/protocol'
import {
  closed,
  type End,
  EVERY_NUMBER,
  intersect as intersectRanges,
  isEmpty as isEmptyRange,
  type Range,
  rangeOf,
} from '../range.ts'
import { clockRangeOf, isNeverByClock, momentsOf } from './never-by-clock.ts'

/**
 * True when no visitor can ever meet the condition: a group that asks the same value to be two things at once, or
 * what it cannot be. Proven, not guessed: false only means that this proof does not apply.
 */
export function contradicts(condition: Condition): boolean {
  if ('any' in condition) return condition.any.every(contradicts)
  if ('op' in condition) return contradicts({ all: [condition] })
  if (!('all' in condition)) return false
  if (condition.all.some((part) => ('op' in part ? isNeverByClock(part) : contradicts(part))))
    return true
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
interface Allowed extends Range {
  readonly values?: readonly Json[]
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
  const { op, value, ...subject } = part
  return JSON.stringify({ ...subject, moments: momentsOf(op, value)?.kind })
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

/** What there can be: nothing happens less than no times, classes begin with 1, and a clock has its hours. */
function possibleFor(part: Condition): Allowed {
  const range = 'trait' in part ? clockRangeOf(part.trait) : undefined
  if (range) return range
  const least = 'rfm' in part ? 1 : isCount(part) ? 0 : -ANY
  return { ...EVERY_NUMBER, least: closed(least) }
}

function allowedBy(part: Condition): Allowed | undefined {
  if (!('op' in part)) return undefined
  const { op, value } = part
  if (op === 'equals') return { ...EVERY_NUMBER, values: [value ?? null] }
  if (op === 'in' && Array.isArray(value)) return { ...EVERY_NUMBER, values: value }
  if (op === 'between')
    return Array.isArray(value) ? rangeOf(op, [Number(value[0]), Number(value[1])]) : undefined
  return typeof value === 'number' ? rangeOf(op, [value]) : momentsOf(op, value)?.range
}

function intersect(a: Allowed, b: Allowed): Allowed {
  const values =
    a.values && b.values
      ? a.values.filter((item) => b.values?.includes(item))
      : (a.values ?? b.values)
  return { ...intersectRanges(a, b), ...(values && { values }) }
}

function isEmpty(allowed: Allowed): boolean {
  const { least, most, values } = allowed
  return isEmptyRange(allowed) || values?.every((value) => !lies(value, least, most)) === true
}

function lies(value: Json, least: End, most: End): boolean {
  if (typeof value !== 'number') return least.at === -ANY && most.at === ANY
  const isAbove = least.isOpen ? value > least.at : value >= least.at
  return isAbove && (most.isOpen ? value < most.at : value <= most.at)
}

const COUNTS: readonly string[] = ['count', 'distinct', 'streak']
const ANY = Number.POSITIVE_INFINITY
