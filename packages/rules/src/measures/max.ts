import { planTally } from '../aggregates/tally.ts'
import { type Measure, readThousandths } from './measure.ts'

/** The largest value of a property, to the thousandth; nothing has no largest. */
export const max: Measure = (condition, build, matches) => {
  const read = planTally(condition, build, matches, {
    name: 'max',
    samples: (scene) => readThousandths(scene, condition.of),
    merge: Math.max,
  })
  return (scene) => {
    const largest = read(scene)
    return largest === undefined ? undefined : largest / 1000
  }
}
