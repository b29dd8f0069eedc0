import { SAMPLE_RATIO_CHANCE_MIN } from '../limits.ts'
import { sampleRatioSoFar } from '../sample-ratio-so-far.ts'
import { createRandom, drawConverted } from './random.ts'

/** Experiments of two equal arms, of which the first gets the share `share` of the visitors. */
export interface Watch {
  readonly experiments: number
  readonly days: number
  readonly perDay: number
  readonly share: number
  readonly seed: number
}

/**
 * The share of the experiments whose sample ratio alarms on any day. Weights change in the middle, and are right
 * again.
 */
export function watchSampleRatios({ experiments, days, perDay, share, seed }: Watch): number {
  const random = createRandom(seed)
  let alarmed = 0
  for (let round = 0; round < experiments; round += 1) {
    const periods = [
      { visitors: [0, 0] as [number, number], weights: [1, 1] },
      { visitors: [0, 0] as [number, number], weights: [1, 1] },
    ] as const
    for (let day = 0; day < days; day += 1) {
      const { visitors } = periods[day < days / 2 ? 0 : 1]
      const first = drawConverted(random, perDay, share)
      visitors[0] += first
      visitors[1] += perDay - first
      if (sampleRatioSoFar(periods) >= SAMPLE_RATIO_CHANCE_MIN) continue
      alarmed += 1
      break
    }
  }
  return alarmed / experiments
}
