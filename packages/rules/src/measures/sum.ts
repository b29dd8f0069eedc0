import { planTally } from '../aggregates/tally.ts'
import { add, type Measure, readThousandths } from './measure.ts'

/** The sum of a property, exact to the thousandth; nothing sums to 0. */
export const sum: Measure = (condition, build, matches) => {
  const samples = readThousandths
  const read = planTally(condition, build, matches, {
    name: 'sum',
    samples: (scene) => samples(scene, condition.of),
    merge: add,
  })
  return (scene) => (read(scene) ?? 0) / 1000
}
