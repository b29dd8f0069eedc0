import { equals } from './equals.ts'
import { type Operator, opposite } from './operator.ts'

/** Another text, number or yes/no of the same type. */
export const notEquals: Operator = opposite(equals)
