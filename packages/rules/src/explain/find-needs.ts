import { contradicts } from '../lint/contradicts.ts'
import { attempt } from './attempt.ts'
import type { ConditionReceipt, Need } from './receipt.ts'
import { isSettled, missingOf } from './what-is-missing.ts'

/**
 * The fewest things that would have to be otherwise for a condition to be answered as wanted; `undefined` when there is
 * no way, since what was done cannot be undone or two parts contradict each other. Of several ways with equally many things, the one that lacks least.
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
  if (isYes && attempt(() => contradicts(condition), false)) return undefined
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
  if (isSettled(condition, actual, wanted)) return undefined
  const missing = missingOf(condition, actual, wanted)
  if (missing === null) return undefined
  const found = actual === undefined ? {} : { actual }
  return [{ condition, answer: wanted, ...found, ...(missing !== undefined && { missing }) }]
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
