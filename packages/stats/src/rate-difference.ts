import { type Arm, type Estimate, rateOf } from './arm.ts'
import { deviationsOf } from './normal.ts'

/**
 * By how much the rate of `arm` is above that of `control`, in shares: 0.02 is two percentage points.
 *
 * `p₁ − p₀ ± z √(p₁(1−p₁)/n₁ + p₀(1−p₀)/n₀)`: the variances of independent arms add. Good from about ten
 * conversions per arm on; with fewer the interval is too narrow. It is for one look at a fixed time: looking every
 * day until it excludes 0 finds differences that are not there. `undefined` while an arm has no visitors.
 */
export function rateDifference(arm: Arm, control: Arm, level = 0.95): Estimate | undefined {
  if (arm.visitors === 0 || control.visitors === 0) return undefined
  const [one, other] = [rateOf(arm), rateOf(control)]
  const estimate = one.rate - other.rate
  const reach = deviationsOf(level) * Math.sqrt(one.variance + other.variance)
  return { estimate, low: estimate - reach, high: estimate + reach }
}
