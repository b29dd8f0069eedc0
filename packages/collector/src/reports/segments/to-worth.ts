import type { Comparison, Estimate, GoalResult, Worth } from '@segue/protocol'
import { PERSONALIZED } from '@segue/protocol'

/**
 * What the personalized visitors brought beyond those of the holdout, and what that is against its cost. Null where the
 * goal that decides has no value, or nothing is compared.
 *
 * The gain is the difference per visitor times the visitors, so its interval is that of the difference, stretched.
 * Example: 0.5 more for each of 1,000 visitors is 500; of a cost of 200 that is (500 − 200) / 200 = 1.5.
 */
export function toWorth(goals: readonly GoalResult[], cost: number | null): Worth | null {
  const deciding = goals.find(({ role }) => role === 'deciding')
  const own = deciding?.arms.find(({ arm }) => arm === PERSONALIZED)
  const difference = own?.value?.against?.difference
  if (deciding === undefined || own === undefined || difference === undefined) return null
  const gain: Comparison = {
    ...mapEstimate(difference, (value) => value * own.visitors),
    p: difference.p,
  }
  const roi = cost === null ? null : mapEstimate(gain, (value) => (value - cost) / cost)
  return { goal: deciding.goal, gain, cost, roi }
}

function mapEstimate(
  { estimate, low, high }: Estimate,
  toValue: (value: number) => number,
): Estimate {
  return { estimate: toValue(estimate), low: toValue(low), high: toValue(high) }
}
