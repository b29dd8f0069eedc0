import { planTally } from '../aggregates/tally.ts'
import { toSeconds } from '../scene.ts'
import type { Measure } from './measure.ts'

/** When it last happened, epoch milliseconds of a whole second; in a sliding window, of the buckets it touches. */
export const last: Measure = (condition, build, matches) => {
  const read = planTally(condition, build, matches, {
    name: 'last',
    samples: ({ entry }) => [toSeconds(entry.at)],
    merge: Math.max,
  })
  return (scene) => {
    const second = read(scene)
    return second === undefined ? undefined : second * 1000
  }
}
