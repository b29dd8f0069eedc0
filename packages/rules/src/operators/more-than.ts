import { atMost } from './at-most.ts'
import { type Operator, opposite } from './operator.ts'

/** A number larger than the value. */
export const moreThan: Operator = opposite(atMost)
