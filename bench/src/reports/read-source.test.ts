import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSource } from './read-source.ts'

test.each([
  ['audience', 'days'],
  ['segment-sizes', 'days'],
  ['stages', 'days and events'],
  ['loyalty', 'days and events'],
  ['experiments', 'days and events'],
  ['paths', 'events'],
])('the report %s comes from %s', (report, source) => {
  expect(readSource(join(import.meta.dirname, '../../..'), report)).toBe(source)
})
