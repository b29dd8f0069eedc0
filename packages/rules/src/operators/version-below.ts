import { type Operator, opposite } from './operator.ts'
import { versionAtLeast } from './version-at-least.ts'

/** A version older than the value. */
export const versionBelow: Operator = opposite(versionAtLeast)
