import { deviationsOf } from './normal.ts'

/** What a comparison of two arms should be able to see. */
export interface LiftQuestion {
  /** The share of visitors who convert without a change. */
  readonly rate: number
  /** The relative change to be seen: 0.1 is ten per cent more. */
  readonly lift: number
  /** How sure an answer must be. Default 0.95. */
  readonly level?: number
  /** The chance to see the lift when it is there. Default 0.8. */
  readonly power?: number
}

/**
 * How many visitors each of two equal arms needs to see a lift, rounded up; `Infinity` for no lift.
 *
 * `n = (z√(2p̄(1−p̄)) + b√(p₀(1−p₀) + p₁(1−p₁)))² / (p₁−p₀)²`, where `p̄` is the mean of both rates, `z` belongs to the
 * level and `b` to the power (Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, 2003, 4.14). Example:
 * to tell 11 % from 10 % takes 14,751 visitors per arm. It is for one look at the end.
 *
 * Throws a RangeError for rates that are none, and for a power below 0.5.
 */
export function visitorsForLift({ rate, lift, level = 0.95, power = 0.8 }: LiftQuestion): number {
  const other = rate * (1 + lift)
  if (!(rate > 0 && rate < 1 && other >= 0 && other <= 1)) {
    throw new RangeError(`No rates of visitors: ${rate} and ${other}.`)
  }
  if (!(power >= 0.5 && power < 1)) throw new RangeError(`No power: ${power}.`)
  const mean = (rate + other) / 2
  const spread = Math.sqrt(rate * (1 - rate) + other * (1 - other))
  const reach = deviationsOf(level) * Math.sqrt(2 * mean * (1 - mean))
  const missed = power === 0.5 ? 0 : deviationsOf(2 * power - 1)
  return Math.ceil(((reach + missed * spread) / (other - rate)) ** 2)
}
