import gammaln from '@stdlib/math-base-special-gammaln'

/** A beta distribution of a share with whole parameters from 1. */
export interface Beta {
  readonly yes: number
  readonly no: number
}

/**
 * The chances that a share drawn from `one` is above and below a share drawn from `other`; they add up to 1.
 *
 * Beta(a, b) is above Beta(c, d) with the chance `Σ B(c + i, b + d) / ((b + i) B(1 + i, b) B(c, d))`, i from 0 below
 * a (E. Miller, Formulas for Bayesian A/B Testing, 2014). Each term follows from the one before by a product;
 * logarithms are added up, because the first term may be below the smallest number there is. The shorter of both sums
 * is taken.
 */
export function beatingShares(one: Beta, other: Beta): { above: number; below: number } {
  if (other.yes <= one.yes) {
    const below = chanceAboveFirst(other, one)
    return { above: 1 - below, below }
  }
  const above = chanceAboveFirst(one, other)
  return { above, below: 1 - above }
}

/** The chance that a share drawn from `first` is above one from `second`: as many terms as `first` has successes. */
function chanceAboveFirst(first: Beta, second: Beta): number {
  const both = first.no + second.no
  let log =
    betaln(second.yes, both) -
    Math.log(first.no) -
    betaln(1, first.no) -
    betaln(second.yes, second.no)
  let chance = Math.exp(log)
  for (let i = 0; i < first.yes - 1; i += 1) {
    log += Math.log(((second.yes + i) * (first.no + i)) / ((second.yes + both + i) * (1 + i)))
    chance += Math.exp(log)
  }
  return Math.min(1, chance)
}

function betaln(a: number, b: number): number {
  return gammaln(a) + gammaln(b) - gammaln(a + b)
}
