import type { Condition, Json, SiteConfig } from '@segue/protocol'
import {
  closed,
  type End,
  EVERY_NUMBER,
  intersect,
  isEmpty,
  type Range,
  rangeOf,
} from '../range.ts'
import { isWhole, reachOf } from './reach-of.ts'

/** How far a number is from one that fits: more is positive, fewer negative. */
export interface Lack {
  readonly missing: number
  /** It takes more than that, since the end of what fits does not belong to it. */
  readonly isBeyond?: true
}

/**
 * How far a number is from the nearest one that a leaf would answer as wanted. `undefined` where no numbers are
 * compared, `null` where the number can never become such a one.
 */
export function missingOf(
  condition: Condition,
  actual: Json | undefined,
  { wanted, config }: { readonly wanted: 'yes' | 'no'; readonly config: SiteConfig },
): Lack | null | undefined {
  const lacks = lacksOf(condition, actual, { wanted, config })
  if (lacks === undefined) return undefined
  if (lacks.length === 0) return null
  return typeof actual !== 'number' || lacks[0]?.missing === 0 ? undefined : lacks[0]
}

/** How far a number is from each range that a leaf would answer as wanted, the nearest first. */
export function lacksOf(
  condition: Condition,
  actual: Json | undefined,
  { wanted, config }: { readonly wanted: 'yes' | 'no'; readonly config: SiteConfig },
): readonly Lack[] | undefined {
  if (!('op' in condition)) return undefined
  const { op, value } = condition
  const numbers = [value].flat().filter((each): each is number => typeof each === 'number')
  const fitting = rangesOf(op, numbers)
  if (!fitting || numbers.length === 0) return undefined
  const now = typeof actual === 'number' ? actual : undefined
  const [low, high] = reachOf(condition, now, config)
  const reach: Range = { least: closed(low), most: closed(high) }
  const ways = (wanted === 'yes' ? fitting : gapsOf(fitting))
    .map((range) => intersect(isWhole(condition) ? toWhole(range) : range, reach))
    .filter((range) => !isEmpty(range) && !isAtInfinity(range))
  return ways
    .map((range) => toLack(range, now ?? 0))
    .sort((a, b) => far(a) - far(b) || b.missing - a.missing)
}

function toLack({ least, most }: Range, actual: number): Lack {
  const end = actual <= least.at ? least : most
  const distance = Math.max(0, least.at - actual) + Math.min(0, most.at - actual)
  const missing = Math.round(distance * 1000) / 1000
  return { missing, ...(missing !== 0 && end.isOpen && { isBeyond: true }) }
}

function far({ missing }: Lack): number {
  return Math.abs(missing)
}

function isAtInfinity({ least, most }: Range): boolean {
  return least.at === most.at && !Number.isFinite(least.at)
}

/** The whole numbers in a range: more than 2.5 is at least 3. */
function toWhole({ least, most }: Range): Range {
  return {
    least: closed(least.isOpen ? Math.floor(least.at) + 1 : Math.ceil(least.at)),
    most: closed(most.isOpen ? Math.ceil(most.at) - 1 : Math.floor(most.at)),
  }
}

/** The numbers that an operator answers with yes, in rising order; `undefined` where it compares no numbers. */
function rangesOf(op: string, numbers: readonly number[]): readonly Range[] | undefined {
  if (op === 'equals' || op === 'in') return toPoints(numbers)
  if (op === 'not_equals' || op === 'not_in') return gapsOf(toPoints(numbers))
  const range = rangeOf(op, numbers)
  return range && [range]
}

/** What lies between ranges in rising order, before the first and after the last. */
function gapsOf(ranges: readonly Range[]): readonly Range[] {
  const flip = ({ at, isOpen }: End): End => ({ at, isOpen: !isOpen })
  const starts = [EVERY_NUMBER.least, ...ranges.map(({ most }) => flip(most))]
  const ends = [...ranges.map(({ least }) => flip(least)), EVERY_NUMBER.most]
  return starts.map((least, at) => ({ least, most: ends[at] ?? EVERY_NUMBER.most }))
}

function toPoints(numbers: readonly number[]): readonly Range[] {
  return [...numbers]
    .sort((a, b) => a - b)
    .map((each) => ({ least: closed(each), most: closed(each) }))
}
