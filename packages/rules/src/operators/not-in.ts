import { isIn } from './is-in.ts'
import { type Operator, opposite } from './operator.ts'

/** None of the listed values, though of a type among them. */
export const notIn: Operator = opposite(isIn)
