import { type Arm, type Estimate, rateOf } from './arm.ts'
import { deviationsOf } from './normal.ts'

/**
 * By how much the rate of `arm` is above that of `control`, relative to it: 0.1 is ten per cent more.
 *
 * `p₁/p₀ − 1 ± z √(v₁/p₀² + p₁² v₀/p₀⁴)` with `v = p(1−p)/n`: the delta method for a ratio of independent rates
 * (Deng, Knoblich, Lu: Applying the Delta Method in Metric Analytics, KDD 2018). Example: 120 against
 * 100 of 1,000 each is +20 % ± 30 %. The limits of {@link rateDifference} hold here, too. `undefined` while an arm
 * has no visitors or nobody in the control converted.
 */
export function relativeLift(arm: Arm, control: Arm, level = 0.95): Estimate | undefined {
  if (arm.visitors === 0 || control.converted === 0) return undefined
  const [one, other] = [rateOf(arm), rateOf(control)]
  const even = control.converted * arm.visitors
  const estimate = (arm.converted * control.visitors - even) / even
  const ratio = 1 + estimate
  const variance = (one.variance + ratio ** 2 * other.variance) / other.rate ** 2
  const reach = deviationsOf(level) * Math.sqrt(variance)
  return { estimate, low: estimate - reach, high: estimate + reach }
}
