import { toMoment } from '../time/moment.ts'
import type { Operator } from './operator.ts'

/** A time before the value, a moment as `toMoment` reads it. A date is its first minute. */
export const before: Operator = (value) => (actual, scene) => {
  const [at, bound] = [toMoment(actual, scene), toMoment(value, scene)]
  return at === undefined || bound === undefined ? undefined : at < bound
}
