import { CONTROL, HOLDOUT, POOLED } from '@segue/protocol'
import { addPairSums, type PairSums } from '@segue/stats'
import type { OutcomeSums } from './sums.ts'

/** What the visitors of one arm did on one goal. `values` are bounded, each with what the visitor brought before. */
export interface ArmSums {
  readonly visitors: number
  readonly converted: number
  readonly conversions: number
  readonly revenue: number
  readonly values: PairSums
}

/** Of which visitors: an arm, or {@link POOLED}, on a goal; of one week, or of all. */
export interface ArmQuestion {
  readonly arm: string
  readonly goal: string
  readonly week?: number
}

/** Adds up an arm from the rows of one subject. Visitors without an event of the goal count with 0. */
export function toArmSums(
  { exposed, outcomes }: OutcomeSums,
  { arm, goal, week }: ArmQuestion,
): ArmSums {
  const isAsked = (row: { readonly arm: string; readonly week: number }) =>
    isOfArm(arm, row.arm) && (week === undefined || row.week === week)
  const visitors = exposed.filter(isAsked).reduce((sum, row) => sum + row.visitors, 0)
  const own = outcomes.filter((row) => row.goal === goal && isAsked(row))
  const of = (name: 'converted' | 'conversions' | 'revenue') =>
    own.reduce((sum, row) => sum + row[name], 0)
  return {
    visitors,
    converted: of('converted'),
    conversions: of('conversions'),
    revenue: of('revenue'),
    values: own.map((row) => ({ ...row, visitors: 0 })).reduce(addPairSums, { ...NONE, visitors }),
  }
}

/** Whether an arm is the one that is asked for, or one of those that stand together. */
export function isOfArm(asked: string, arm: string): boolean {
  return asked === POOLED ? arm !== CONTROL && arm !== HOLDOUT : arm === asked
}

const NONE: PairSums = {
  visitors: 0,
  sum: 0,
  squares: 0,
  otherSum: 0,
  otherSquares: 0,
  products: 0,
}
