import type { Spread } from './spread.ts'

/** One line of the table: what was measured, against which limit, and what follows. */
export interface Row {
  readonly name: string
  readonly unit: 'ratio' | 'ms' | 'bytes' | 'MB' | 'events'
  /** Absent when it could not be measured; `note` says why. */
  readonly spread?: Spread
  /** Absent where nothing was promised: then the number is only told. */
  readonly limit?: Limit
  readonly note?: string
}

/** A bound that is itself allowed. */
export interface Limit {
  readonly kind: 'at most' | 'at least'
  readonly value: number
}

/**
 * `holds` and `misses` only when the whole middle half of the rounds lies on one side of the limit, else `unclear`:
 * one run on a busy machine cannot tell. `told`: no limit. `not measured`: no number.
 */
export type Verdict = 'holds' | 'misses' | 'unclear' | 'told' | 'not measured'

/** What a row says about its limit. */
export function toVerdict({ spread, limit }: Row): Verdict {
  if (spread === undefined) return 'not measured'
  if (limit === undefined) return 'told'
  const low = isWithin(spread.low, limit)
  return low === isWithin(spread.high, limit) ? (low ? 'holds' : 'misses') : 'unclear'
}

function isWithin(value: number, { kind, value: bound }: Limit): boolean {
  return kind === 'at most' ? value <= bound : value >= bound
}
