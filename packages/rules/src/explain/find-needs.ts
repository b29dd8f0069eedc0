import type { Condition, EventCondition, Json } from '@segue/protocol'
import type { ConditionReceipt, Need } from './receipt.ts'

/**
 * The fewest things that would have to be otherwise for a condition to be answered as wanted; `undefined` when there is
 * no way, since what was done cannot be undone. Of several ways with equally many things, the one that lacks least.
 */
export function findNeeds(
  receipt: ConditionReceipt,
  wanted: 'yes' | 'no',
): readonly Need[] | undefined {
  const { condition, answer, parts } = receipt
  if (answer === wanted) return []
  if (!parts) return findLeafNeeds(receipt, wanted)
  if ('segment' in condition) return parts[0] && findNeeds(parts[0], wanted)
  const isYes = wanted === 'yes'
  const isNone = 'none' in condition
  const ways = parts.map((part) => findNeeds(part, isNone === isYes ? 'no' : 'yes'))
  const takesAll = isNone ? isYes : 'all' in condition === isYes
  return takesAll ? together(ways) : nearest(ways)
}

function findLeafNeeds(
  { condition, actual, reason }: ConditionReceipt,
  wanted: 'yes' | 'no',
): readonly Need[] | undefined {
  if (reason !== undefined && reason !== 'fact_missing' && reason !== 'type_wrong') return undefined
  if ('sequence' in condition && wanted === 'no') return undefined
  const missing = missingOf(condition, actual, wanted)
  if (missing !== undefined && missing < 0 && cannotShrink(condition)) return undefined
  const found = actual === undefined ? {} : { actual }
  return [{ condition, answer: wanted, ...found, ...(missing !== undefined && { missing }) }]
}

/** How far a number is from the nearest one that would do; whole numbers for counts, which are all that is counted. */
function missingOf(
  condition: Condition,
  actual: Json | undefined,
  wanted: 'yes' | 'no',
): number | undefined {
  if (!('op' in condition) || typeof actual !== 'number') return undefined
  const { op, value } = condition
  const [low, high] = Array.isArray(value) ? value : [value, value]
  if (typeof low !== 'number' || typeof high !== 'number') return undefined
  const bound = Object.hasOwn(BOUNDS, op) ? BOUNDS[op] : undefined
  if (!bound) return undefined
  const [least, most] = wanted === 'yes' ? bound.yes(low, high) : bound.no(low, high)
  const far = actual < least ? least - actual : actual > most ? most - actual : 0
  return far === 0 ? undefined : Math.round(far * 1000) / 1000
}

/** What a visitor has done without a window stays done. */
function cannotShrink(condition: Condition): boolean {
  if (!('event' in condition)) return false
  const { measure = 'count', within }: EventCondition = condition
  return within === undefined && (measure === 'count' || measure === 'distinct')
}

function together(ways: readonly (readonly Need[] | undefined)[]): readonly Need[] | undefined {
  return ways.some((way) => way === undefined) ? undefined : ways.flatMap((way) => way ?? [])
}

function nearest(ways: readonly (readonly Need[] | undefined)[]): readonly Need[] | undefined {
  const open = ways.filter((way) => way !== undefined)
  return open.sort((a, b) => a.length - b.length || lackOf(a) - lackOf(b))[0]
}

function lackOf(way: readonly Need[]): number {
  return way.reduce((sum, { missing = 1 }) => sum + Math.abs(missing), 0)
}

type Range = (low: number, high: number) => readonly [least: number, most: number]

const ANY = Number.POSITIVE_INFINITY

/** The numbers that an operator answers with yes, and those it answers with no, as the nearest range. */
const BOUNDS: { readonly [op: string]: { readonly yes: Range; readonly no: Range } } = {
  at_least: { yes: (low) => [low, ANY], no: (low) => [-ANY, low - 1] },
  more_than: { yes: (low) => [low + 1, ANY], no: (low) => [-ANY, low] },
  at_most: { yes: (_, high) => [-ANY, high], no: (_, high) => [high + 1, ANY] },
  less_than: { yes: (_, high) => [-ANY, high - 1], no: (_, high) => [high, ANY] },
  equals: { yes: (low) => [low, low], no: (low) => [low + 1, ANY] },
  between: { yes: (low, high) => [low, high], no: (_, high) => [high + 1, ANY] },
}
