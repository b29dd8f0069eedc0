import { expect, test } from 'vitest'
import { toTable } from './table.ts'

test('a row says median, middle half, limit and verdict', () => {
  const spread = { low: 1.1, median: 1.149, high: 1.31 }
  const limit = { kind: 'at most', value: 1.2 } as const
  const text = toTable('Rules', [{ name: 'ours', unit: 'ratio', spread, limit }])
  expect(text.split('\n').map((line) => line.trim().split(/\s{3,}/))).toEqual([
    ['Rules'],
    ['median', 'middle half', 'limit', 'verdict'],
    ['ours', '1.15 ×', '1.10 × to 1.31 ×', 'at most 1.20 ×', 'unclear'],
  ])
})

test('bytes are exact and have no spread', () => {
  const spread = { low: 9216, median: 9216, high: 9216 }
  const text = toTable('Bytes', [{ name: 'core', unit: 'bytes', spread }])
  expect(text).toMatch(/core\s+9216\s+told$/)
})

test('what could not be measured says why', () => {
  const text = toTable('Bytes', [{ name: 'core', unit: 'bytes', note: 'run the build first' }])
  expect(text).toMatch(/core \(run the build first\)\s+–\s+not measured$/)
})
