import type { Comparison } from '@segue/protocol'
import { differenceOf } from './difference-of.ts'
import type { Figure } from './figure.ts'
import { ANYTIME, deviationsAt, type Inference } from './inference.ts'

/**
 * By how much the figure of `arm` is above that of `control`, relative to it: 0.1 is ten per cent more.
 *
 * The interval is E. C. Fieller's (Some problems in interval estimation, J. R. Stat. Soc. B 16, 1954): all ratios r
 * for which the difference `a − r c` is within z standard errors `√(vₐ + r² v_c)` of 0. The delta method is its first
 * approximation and is symmetric, where few conversions of the control make the truth lopsided. Being a family of
 * differences it needs nothing new to be anytime valid, and it leaves 0 out exactly where {@link differenceOf} does.
 * Example: 120 against 100 of 1,000 each is +20 %, −7 to +55 % at a single look.
 *
 * `undefined` while the control cannot be told from 0 by z standard errors: then no finite interval holds its level.
 */
export function liftOf(
  arm: Figure,
  control: Figure,
  inference: Inference = ANYTIME,
): Comparison | undefined {
  const [a, c] = [arm.value, control.value]
  const square = deviationsAt(inference, arm.visitors + control.visitors) ** 2
  const told = c ** 2 - square * control.variance
  if (!(c > 0 && told > 0)) return undefined
  const inside = arm.variance * told + a ** 2 * control.variance
  const [middle, reach] = [(a * c) / told, Math.sqrt(square * inside) / told]
  const { p } = differenceOf(arm, control, inference)
  return { estimate: a / c - 1, low: middle - reach - 1, high: middle + reach - 1, p }
}
