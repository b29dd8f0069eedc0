import { expect, test } from 'vitest'
import { formatCount, formatCounted, formatSeconds, formatTable } from './format.ts'

test('aligns numbers to the right and drops trailing blanks', () => {
  const rows = [
    ['Orders', '1,204', '9 EUR'],
    ['Joined', '7', ''],
  ]
  expect(formatTable(rows)).toBe('  Orders  1,204  9 EUR\n  Joined      7')
})

test.each([
  [0, '0 s'],
  [59.2, '1 min 0 s'],
  [200, '3 min 20 s'],
])('writes %d seconds for people', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text)
})

test('puts commas between thousands', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567')
})

test.each([
  [1, '1 visitor'],
  [0, '0 visitors'],
  [1200, '1,200 visitors'],
])('says how many visitors %d are', (count, text) => {
  expect(formatCounted(count, 'visitor')).toBe(text)
})
