import { compareBoth, isText, type Operator } from './operator.ts'
import { compareVersions } from './version-order.ts'

/** A version no older than the value: `10.2` is at least `9.11.3`. */
export const versionAtLeast: Operator = compareBoth(isText, (actual, value) => {
  const order = compareVersions(actual, value)
  return order === undefined ? undefined : order >= 0
})
