import { planTally } from '../aggregates/tally.ts'
import { add, type Measure, readThousandths } from './measure.ts'
import { sum } from './sum.ts'

/** The mean of a property over the events that have it; of nothing there is none. */
export const average: Measure = (condition, build, matches) => {
  const readSum = sum(condition, build, matches)
  const readNumber = planTally(condition, build, matches, {
    name: 'values',
    samples: (scene) => readThousandths(scene, condition.of).map(() => 1),
    merge: add,
  })
  return (scene) => {
    const values = readNumber(scene)
    return values === undefined ? undefined : (readSum?.(scene) as number) / values
  }
}
