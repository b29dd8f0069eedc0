import type { Operator } from './operator.ts'

/** There is a value. Never unknown. */
export const exists: Operator = () => (actual) => actual !== undefined && actual !== null
