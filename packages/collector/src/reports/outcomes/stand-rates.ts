import type { Standing } from '@segue/protocol'
import {
  type Arm,
  type Chances,
  chancesOf,
  chancesOfRates,
  differenceOf,
  type Figure,
  type Inference,
  liftOf,
  toRate,
} from '@segue/stats'

/** How the rate of an arm stands against another one; undefined while one of the arms has nobody. */
export function standRates(arm: Arm, base: Arm, shared: Inference): Standing | undefined {
  const [figure, other] = [toRate(arm), toRate(base)]
  if (figure === undefined || other === undefined) return undefined
  // Exact ones take time with each conversion, and from some thousands on nobody sees the difference.
  const isLarge = Math.min(arm.converted, base.converted) > EXACT_CONVERTED_MAX
  const chances = isLarge ? chancesOf(figure, other) : chancesOfRates(arm, base)
  return toStanding(figure, other, { shared, chances })
}

/** How a figure stands against another one, with the chances that are known of both. */
export function toStanding(
  figure: Figure,
  base: Figure,
  { shared, chances }: { readonly shared: Inference; readonly chances: Chances },
): Standing {
  return {
    difference: differenceOf(figure, base, shared),
    lift: liftOf(figure, base, shared) ?? null,
    beats: chances.beats,
    loss: chances.loss,
  }
}

const EXACT_CONVERTED_MAX = 2_000
