import gammaln from '@stdlib/math-base-special-gammaln'
import { checkPeriod, type Period } from './period.ts'
import { sumOf } from './sum-of.ts'

/**
 * Whether visitors come to the arms in the shares that were set, to be looked at whenever one likes and through
 * changes of weights. Gives the anytime-valid p-value: below 0.001 do not trust the comparison; when all is well this
 * happens to one experiment in a thousand at most, however often it is looked at.
 *
 * The p-value is one over a product over the periods of Bayes factors, of Dirichlet-distributed shares against the
 * weights: `Γ(k)/Γ(k+n) Π Γ(k wᵢ + xᵢ) / (Γ(k wᵢ) wᵢ^xᵢ)` (Lindon, Malek: Anytime-Valid Inference for Multinomial
 * Count Data, NeurIPS 2022). Each is the mean of two, with k = 100 to see gross faults soon and k = 10,000 to see
 * small ones at last. Example: of 20,800 against 19,200 it is about 5e-13.
 *
 * Visitors count in the period in which they were assigned. Throws a RangeError when lists differ in length, a weight
 * is not above 0 or a count is below 0.
 */
export function sampleRatioSoFar(periods: readonly Period[]): number {
  const log = sumOf(periods.map(evidenceOf))
  return Math.min(1, Math.exp(-log))
}

/** The natural logarithm of a period's Bayes factor. */
function evidenceOf(period: Period): number {
  checkPeriod(period)
  const { visitors, weights } = period
  const total = sumOf(weights)
  const shares = weights.map((weight) => weight / total)
  const logs = CONCENTRATIONS.map((concentration) => factorOf(visitors, shares, concentration))
  const largest = Math.max(...logs)
  const mean = sumOf(logs.map((log) => Math.exp(log - largest))) / logs.length
  return largest + Math.log(mean)
}

function factorOf(
  visitors: readonly number[],
  shares: readonly number[],
  concentration: number,
): number {
  const n = sumOf(visitors)
  return shares.reduce(
    (log, share, arm) => {
      const count = visitors[arm] ?? 0
      const prior = concentration * share
      return log + gammaln(prior + count) - gammaln(prior) - count * Math.log(share)
    },
    gammaln(concentration) - gammaln(concentration + n),
  )
}

const CONCENTRATIONS = [100, 10_000]
