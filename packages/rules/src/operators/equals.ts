import type { Operator } from './operator.ts'

/** The same text, number or yes/no. Values of two types are not different but unknown. */
export const equals: Operator = (value) =>
  typeof value !== 'object' &&
  ((actual) => (typeof actual === typeof value ? actual === value : undefined))
