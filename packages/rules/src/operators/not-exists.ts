import { exists } from './exists.ts'
import { type Operator, opposite } from './operator.ts'

/** There is no value. Never unknown. */
export const notExists: Operator = opposite(exists)
