import { planTally } from '../aggregates/tally.ts'
import { toSeconds } from '../scene.ts'
import type { Measure } from './measure.ts'

/** When it first happened, epoch milliseconds of a whole second; in a sliding window, of the buckets it touches. */
export const first: Measure = (condition, build, matches) => {
  const read = planTally(condition, build, matches, {
    name: 'first',
    samples: ({ entry }) => [toSeconds(entry.at)],
    merge: Math.min,
  })
  return (scene) => {
    const second = read(scene)
    return second === undefined ? undefined : second * 1000
  }
}
