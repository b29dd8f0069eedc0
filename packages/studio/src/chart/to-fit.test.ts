import { expect, test } from 'vitest'
import { toFit } from './to-fit.ts'

test.each([
  ['Decision', 70, 'Decision'],
  ['Consideration', 70, 'Considera…'],
  ['😀😀😀', 14, '😀…'],
  ['Long', 0, '…'],
])('%s in %i pixels is %s', (text, width, shown) => {
  expect(toFit(text, width)).toBe(shown)
})
