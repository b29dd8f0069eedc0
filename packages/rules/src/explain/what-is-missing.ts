import type { Condition, Json, SiteConfig } from '@segue/protocol'
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
  const toRanges = Object.hasOwn(RANGES, op) ? RANGES[op] : undefined
  if (!toRanges || numbers.length === 0) return undefined
  const fitting = toRanges(numbers)
  const now = typeof actual === 'number' ? actual : undefined
  const [low, high] = reachOf(condition, now, config)
  const reach: Range = { least: closed(low), most: closed(high) }
  const ways = (wanted === 'yes' ? fitting : gapsOf(fitting))
    .map((range) => intersect(isWhole(condition) ? toWhole(range) : range, reach))
    .filter(({ least, most }) => least.at < most.at || isPoint(least, most))
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

function isPoint(least: End, most: End): boolean {
  return Number.isFinite(least.at) && least.at === most.at && !least.isOpen && !most.isOpen
}

function intersect(a: Range, b: Range): Range {
  return {
    least: a.least.at >= b.least.at ? a.least : b.least,
    most: a.most.at <= b.most.at ? a.most : b.most,
  }
}

/** The whole numbers in a range: more than 2.5 is at least 3. */
function toWhole({ least, most }: Range): Range {
  return {
    least: closed(least.isOpen ? Math.floor(least.at) + 1 : Math.ceil(least.at)),
    most: closed(most.isOpen ? Math.ceil(most.at) - 1 : Math.floor(most.at)),
  }
}

/** What lies between ranges in rising order, before the first and after the last. */
function gapsOf(ranges: readonly Range[]): readonly Range[] {
  const flip = ({ at, isOpen }: End): End => ({ at, isOpen: !isOpen })
  const starts = [closed(-ANY), ...ranges.map(({ most }) => flip(most))]
  const ends = [...ranges.map(({ least }) => flip(least)), closed(ANY)]
  return starts.map((least, at) => ({ least, most: ends[at] ?? closed(ANY) }))
}

function toPoints(numbers: readonly number[]): readonly Range[] {
  return [...numbers]
    .sort((a, b) => a - b)
    .map((each) => ({ least: closed(each), most: closed(each) }))
}

function closed(at: number): End {
  return { at, isOpen: false }
}

function open(at: number): End {
  return { at, isOpen: true }
}

interface Range {
  readonly least: End
  readonly most: End
}

/** An end of a range; an open one does not belong to it. */
interface End {
  readonly at: number
  readonly isOpen: boolean
}

const ANY = Number.POSITIVE_INFINITY

/** The numbers that an operator answers with yes, in rising order. */
const RANGES: { readonly [op: string]: (numbers: readonly number[]) => readonly Range[] } = {
  at_least: ([low = 0]) => [{ least: closed(low), most: closed(ANY) }],
  more_than: ([low = 0]) => [{ least: open(low), most: closed(ANY) }],
  at_most: ([high = 0]) => [{ least: closed(-ANY), most: closed(high) }],
  less_than: ([high = 0]) => [{ least: closed(-ANY), most: open(high) }],
  between: ([low = 0, high = low]) => [{ least: closed(low), most: closed(high) }],
  equals: toPoints,
  in: toPoints,
  not_equals: (numbers) => gapsOf(toPoints(numbers)),
  not_in: (numbers) => gapsOf(toPoints(numbers)),
}
