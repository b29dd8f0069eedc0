import type { Arm } from './arm.ts'
import { beatingShares } from './beating-shares.ts'
import { type Figure, toRate } from './figure.ts'
import { densityAt, shareBelow } from './normal.ts'

/**
 * What a reader without any opinion beforehand would now bet. For reading, not for deciding: the chance passes 95 %
 * sooner or later by itself when somebody looks often enough.
 */
export interface Chances {
  /** The chance that the arm is truly above the control, 0 to 1. */
  readonly beats: number
  /** By how much one falls short on average if one takes the arm, in the unit of the figure. */
  readonly loss: number
  /** By how much one falls short on average if one stays with the control. */
  readonly lossOfControl: number
}

/**
 * The chances of two arms' rates, exactly, from uniform priors: posteriors Beta(converted + 1, visitors − converted +
 * 1).
 *
 * `loss = E[max(c − a, 0)]` is `E[c] P(a < c′) − E[a] P(a′ < c)`, where a prime adds one success (C. Stucchio,
 * Bayesian A/B Testing at VWO, 2015). Takes time in proportion to the arm's conversions: a millisecond for ten
 * thousand. Throws a RangeError for counts that cannot be ones of visitors.
 */
export function chancesOfRates(arm: Arm, control: Arm): Chances {
  toRate(arm)
  toRate(control)
  const [a, c] = [toBeta(arm), toBeta(control)]
  const [meanA, meanC] = [a.yes / (a.yes + a.no), c.yes / (c.yes + c.no)]
  const beats = beatingShares(a, c)
  const withMoreC = beatingShares(a, { ...c, yes: c.yes + 1 })
  const withMoreA = beatingShares({ ...a, yes: a.yes + 1 }, c)
  return {
    beats: beats.above,
    loss: Math.max(0, meanC * withMoreC.below - meanA * withMoreA.below),
    lossOfControl: Math.max(0, meanA * withMoreA.above - meanC * withMoreC.above),
  }
}

/**
 * The chances of any two figures, by the normal distribution of their difference with standard error s and z =
 * difference / s: `beats = Φ(z)`, `loss = s (φ(z) − z Φ(−z))`, the unit normal loss (Raiffa, Schlaifer: Applied
 * Statistical Decision Theory, 1961).
 */
export function chancesOf(arm: Figure, control: Figure): Chances {
  const difference = arm.value - control.value
  const error = Math.sqrt(arm.variance + control.variance)
  if (error === 0) {
    const beats = difference === 0 ? 0.5 : Number(difference > 0)
    return { beats, loss: Math.max(0, -difference), lossOfControl: Math.max(0, difference) }
  }
  const z = difference / error
  const loss = error * (densityAt(z) - z * shareBelow(-z))
  return { beats: shareBelow(z), loss, lossOfControl: loss + difference }
}

function toBeta({ visitors, converted }: Arm): { yes: number; no: number } {
  return { yes: converted + 1, no: visitors - converted + 1 }
}
