import { expect, test } from 'vitest'
import { toColumns } from './columns.ts'

test('columns stand below each other, and no line ends in spaces', () => {
  const rows = [
    ['a', 'write', ''],
    ['long', 'b', 'until'],
  ]
  expect(toColumns(rows)).toBe('a     write\nlong  b      until\n')
  expect(toColumns([])).toBe('')
})
