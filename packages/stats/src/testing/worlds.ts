import { type Figure, toRate } from '../figure.ts'
import { toMean, toRatio } from '../mean.ts'
import { addPairSums, addSums, toPairSums, toSums } from '../sums.ts'
import { drawConverted, drawNormal, type Random } from './random.ts'

/** An arm of a made-up site, whose figure is `1 + lift` times that of an arm without a lift, in truth. */
export type World = (random: Random, lift: number) => LivingArm

/** An arm to which visitors come. */
export interface LivingArm {
  come(visitors: number): void
  toFigure(): Figure | undefined
  /** Visitors who converted: rules about the fewest conversions ask for it. */
  converted(): number
}

/** Visitors who convert or do not. */
export function rateWorld(rate: number): World {
  return (random, lift) => {
    let [visitors, converted] = [0, 0]
    return {
      come: (more) => {
        visitors += more
        converted += drawConverted(random, more, rate * (1 + lift))
      },
      toFigure: () => toRate({ visitors, converted }),
      converted: () => converted,
    }
  }
}

/**
 * Revenue: a share of visitors buys, for a log-normal amount (median 20, a hundredth above 326) that is winsorised at
 * 300. The lift is in the share, so the truth about the mean is exact.
 */
export function revenueWorld(rate: number): World {
  return (random, lift) => {
    let [sums, buyers] = [toSums([]), 0]
    const drawAmount = () => Math.min(20 * Math.exp(1.2 * drawNormal(random)), 300)
    return {
      come: (visitors) => {
        const more = drawConverted(random, visitors, rate * (1 + lift))
        sums = addSums(sums, { ...toSums(Array.from({ length: more }, drawAmount)), visitors })
        buyers += more
      },
      toFigure: () => toMean(sums),
      converted: () => buyers,
    }
  }
}

/**
 * Revenue per order: buyers order one to four times, those who order more for more, and the lift is in the amount.
 */
export function ratioWorld(rate: number): World {
  return (random, lift) => {
    let [sums, buyers] = [toPairSums([]), 0]
    const drawOrders = () => {
      const orders = 1 + Math.floor(4 * random() ** 2)
      const perOrder = 20 * (1 + lift) * (0.5 + random()) * (1 + orders / 4)
      return [orders * perOrder, orders] as const
    }
    return {
      come: (visitors) => {
        const more = drawConverted(random, visitors, rate)
        const pairs = Array.from({ length: more }, drawOrders)
        sums = addPairSums(sums, { ...toPairSums(pairs), visitors })
        buyers += more
      },
      toFigure: () => toRatio(sums),
      converted: () => buyers,
    }
  }
}
