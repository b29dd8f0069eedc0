import type { Operator } from './operator.ts'

/** A number from the first to the second of two values, both included. */
export const between: Operator = ({ value }) => {
  if (!Array.isArray(value)) return undefined
  const [from, to] = value
  if (typeof from !== 'number' || typeof to !== 'number') return undefined
  return (actual) => (typeof actual === 'number' ? actual >= from && actual <= to : undefined)
}
