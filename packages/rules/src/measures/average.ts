import type { Measure } from './measure.ts'
import { readThousandths } from './samples.ts'
import { sum } from './sum.ts'
import { tally } from './tally.ts'

/** The mean of a property over the values it had; of nothing there is none. */
export const average: Measure = (condition, build, matches) => {
  const readSum = sum(condition, build, matches)
  const readNumber = countValues(condition, build, matches)
  if (!readSum || !readNumber) return undefined
  return (scene) => {
    const values = readNumber(scene)
    return values && Number(readSum(scene)) / Number(values)
  }
}

const countValues = tally(
  'values',
  (scene, path) => readThousandths(scene, path).map(() => 1),
  (a, b) => a + b,
  (figure) => figure,
)
