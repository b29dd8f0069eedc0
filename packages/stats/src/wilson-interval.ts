import type { Interval } from '@segue/protocol'
import { toRate } from './figure.ts'
import { deviationsAt, FIXED, type Inference } from './inference.ts'

/**
 * Where the true rate lies, 0 to 1, when `successes` of `n` visitors converted: Wilson's score interval.
 *
 * `(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)`, E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209. Unlike the
 * textbook `p ± z √(p(1−p)/n)` it never leaves 0 to 1 and holds its level for rare conversions: of 0 among 20 it
 * says 0 to 16 %, the textbook 0 to 0. Without visitors nothing is known: 0 to 1.
 *
 * It describes one arm and decides nothing; so the default is a single look, and z that of the inference.
 */
export function wilsonInterval(
  successes: number,
  n: number,
  inference: Inference = FIXED,
): Interval {
  const rate = toRate({ visitors: n, converted: successes })
  if (rate === undefined) return { low: 0, high: 1 }
  const z = deviationsAt(inference, n)
  const shrink = 1 + z ** 2 / n
  const middle = (rate.value + z ** 2 / (2 * n)) / shrink
  const reach = (z * Math.sqrt(rate.variance + z ** 2 / (4 * n ** 2))) / shrink
  return {
    low: successes === 0 ? 0 : middle - reach,
    high: successes === n ? 1 : middle + reach,
  }
}
