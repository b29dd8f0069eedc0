import { SAMPLE_RATIO_CHANCE_MIN } from '../limits.ts'
import { sampleRatioSoFar } from '../sample-ratio-so-far.ts'
import { createRandom, drawConverted } from './random.ts'

/** Experiments of two arms, equal at first and three to one from the middle on, looked at after each day. */
export interface Watch {
  readonly experiments: number
  readonly days: number
  readonly perDay: number
  /** What the first arm really gets while it should get 0.5; later its odds are off by as much. */
  readonly share: number
  readonly seed: number
}

/** The share of the experiments whose sample ratio alarms on any day. */
export function watchSampleRatios({ experiments, days, perDay, share, seed }: Watch): number {
  const random = createRandom(seed)
  const odds = share / (1 - share)
  let alarmed = 0
  for (let round = 0; round < experiments; round += 1) {
    const periods = [toPeriod([1, 1]), toPeriod([3, 1])] as const
    for (let day = 0; day < days; day += 1) {
      const { visitors, weights } = periods[day < days / 2 ? 0 : 1]
      const first = drawConverted(random, perDay, 1 / (1 + weights[1] / (weights[0] * odds)))
      visitors[0] += first
      visitors[1] += perDay - first
      if (sampleRatioSoFar(periods) >= SAMPLE_RATIO_CHANCE_MIN) continue
      alarmed += 1
      break
    }
  }
  return alarmed / experiments
}

function toPeriod(weights: readonly [number, number]) {
  return { visitors: [0, 0] as [number, number], weights }
}
