import type { Condition, EventCondition, Json } from '@segue/protocol'

/**
 * How far a number is from the nearest one that a leaf would answer as wanted: more is positive, fewer negative, whole
 * for what is counted. `undefined` where no numbers are compared, `null` where the number can never become such a one.
 */
export function missingOf(
  condition: Condition,
  actual: Json | undefined,
  wanted: 'yes' | 'no',
): number | null | undefined {
  if (!('op' in condition) || typeof actual !== 'number') return undefined
  const { op, value } = condition
  const numbers = [value].flat().filter((each): each is number => typeof each === 'number')
  const toRanges = Object.hasOwn(RANGES, op) ? RANGES[op] : undefined
  if (!toRanges || numbers.length === 0) return undefined
  const isWhole = 'event' in condition && isCounted(condition)
  const fitting = toRanges(isWhole ? toWhole(op, numbers) : numbers)
  const ways = (wanted === 'yes' ? fitting : gapsOf(fitting))
    .filter(([least, most]) => least <= most && least < ANY && most > (isWhole ? -1 : -ANY))
    .map(([least, most]) => Math.max(0, least - actual) + Math.min(0, most - actual))
    .filter((far) => far >= 0 || !onlyGrows(condition))
  const nearest = ways.sort((a, b) => Math.abs(a) - Math.abs(b) || b - a)[0]
  if (nearest === undefined) return null
  return nearest === 0 ? undefined : Math.round(nearest * 1000) / 1000
}

/** True when what a visitor did has settled a leaf for good, so that it can no longer be answered as wanted. */
export function isSettled(
  condition: Condition,
  actual: Json | undefined,
  wanted: 'yes' | 'no',
): boolean {
  if (!('event' in condition) || actual === undefined || condition.within) return false
  const { measure = 'count', op } = condition
  const isWanted = (yes: string, no: string) => op === (wanted === 'yes' ? yes : no)
  if (isWanted('not_exists', 'exists')) return true
  if (measure === 'last') return isWanted('before', 'after')
  return measure === 'first' && !(MOVING.includes(op) || (op === 'within_days' && wanted === 'no'))
}

/** Without a window counts, maxima and last times never go back. */
function onlyGrows(condition: Condition): boolean {
  if (!('event' in condition) || condition.within) return false
  return isCounted(condition) || GROWING.includes(condition.measure)
}

function isCounted({ measure = 'count' }: EventCondition): boolean {
  return measure === 'count' || measure === 'distinct'
}

/** The whole numbers that ask of a count the same as the given ones: more than 2.5 is more than 2. */
function toWhole(op: string, numbers: readonly number[]): readonly number[] {
  if (op === 'at_least' || op === 'less_than') return numbers.map(Math.ceil)
  if (op === 'more_than' || op === 'at_most') return numbers.map(Math.floor)
  if (op === 'between') return numbers.map((each, at) => (at ? Math.floor(each) : Math.ceil(each)))
  return numbers.filter(Number.isInteger)
}

/** What lies between ranges in rising order, before the first and after the last. */
function gapsOf(ranges: readonly Range[]): readonly Range[] {
  const starts = [-ANY, ...ranges.map(([, most]) => most + 1)]
  const ends = [...ranges.map(([least]) => least - 1), ANY]
  return starts.map((start, at): Range => [start, ends[at] ?? ANY])
}

function toPoints(numbers: readonly number[]): readonly Range[] {
  return [...numbers].sort((a, b) => a - b).map((each): Range => [each, each])
}

type Range = readonly [least: number, most: number]

const ANY = Number.POSITIVE_INFINITY

/** The numbers that an operator answers with yes, in rising order. */
const RANGES: { readonly [op: string]: (numbers: readonly number[]) => readonly Range[] } = {
  at_least: ([low = 0]) => [[low, ANY]],
  more_than: ([low = 0]) => [[low + 1, ANY]],
  at_most: ([high = 0]) => [[-ANY, high]],
  less_than: ([high = 0]) => [[-ANY, high - 1]],
  between: ([low = 0, high = low]) => [[low, high]],
  equals: toPoints,
  in: toPoints,
  not_equals: (numbers) => gapsOf(toPoints(numbers)),
  not_in: (numbers) => gapsOf(toPoints(numbers)),
}

const GROWING: readonly unknown[] = ['max', 'last']
/** Operators that answer otherwise as time passes, whatever the fact. */
const MOVING: readonly string[] = ['days_until', 'yearly']
