import { expect, test } from 'vitest'
import { toLines } from './to-lines.ts'

test.each([
  ['Look at what loads', 140, ['Look at what loads']],
  ['Look at what loads', 84, ['Look at what', 'loads']],
  ['Look at what loads and jumps', 84, ['Look at what', 'loads and j…']],
  ['Unbreakable', 42, ['Unbre…']],
  ['', 42, ['']],
])('%j in %i pixels stands in at most two lines', (text, width, lines) => {
  expect(toLines(text, width, 2)).toEqual(lines)
})
