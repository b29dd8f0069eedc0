import { expect, test } from 'vitest'
import { type Limit, toVerdict } from './row.ts'

const most: Limit = { kind: 'at most', value: 2 }
const least: Limit = { kind: 'at least', value: 6 }

test.each([
  { low: 1, high: 2, limit: most, verdict: 'holds' },
  { low: 1.9, high: 2.1, limit: most, verdict: 'unclear' },
  { low: 2.1, high: 3, limit: most, verdict: 'misses' },
  { low: 6, high: 8, limit: least, verdict: 'holds' },
  { low: 5.9, high: 8, limit: least, verdict: 'unclear' },
  { low: 4, high: 5.9, limit: least, verdict: 'misses' },
] as const)('$low to $high $limit.kind $limit.value $verdict', ({ low, high, limit, verdict }) => {
  const spread = { low, median: (low + high) / 2, high }
  expect(toVerdict({ name: 'x', unit: 'ratio', spread, limit })).toBe(verdict)
})

test('a number without a limit is told', () => {
  const spread = { low: 1, median: 1, high: 1 }
  expect(toVerdict({ name: 'x', unit: 'ms', spread })).toBe('told')
})

test('a limit without a number is not measured', () => {
  expect(toVerdict({ name: 'x', unit: 'bytes', limit: most })).toBe('not measured')
})
