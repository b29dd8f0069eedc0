import { expect, test } from 'vitest'
import { benjaminiHochberg, holm } from './several-chances.ts'

test.each([
  // R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), 'holm'), and by hand: 5 × 0.01, 4 × 0.02, 3 × 0.03, not falling.
  [
    [0.01, 0.02, 0.03, 0.04, 0.05],
    [0.05, 0.08, 0.09, 0.09, 0.09],
  ],
  [
    [0.04, 0.001, 0.03],
    [0.06, 0.003, 0.06],
  ],
  [
    [0.6, 0.7],
    [1, 1],
  ],
  [[0.02], [0.02]],
  [[], []],
])('Holm makes of %j %j', (chances, expected) => {
  expect(holm(chances)).toEqual(expected.map((p) => expect.closeTo(p, 12)))
})

test.each([
  // Benjamini, Hochberg 1995, section 2.2, myocardial infarction; adjusted by SciPy 1.17 (false_discovery_control).
  [
    [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ],
    [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486,
      0.58118182, 0.714875, 0.75323077, 0.81321429, 1,
    ],
  ],
  [
    [0.005, 0.009, 0.05, 0.5, 0.15, 0.02],
    [0.027, 0.027, 0.075, 0.5, 0.18, 0.04],
  ],
  [[], []],
])('Benjamini and Hochberg make of %j %j', (chances, expected) => {
  expect(benjaminiHochberg(chances)).toEqual(expected.map((p) => expect.closeTo(p, 8)))
})

test('their trial’s four smallest chances are taken at 0.05, three by Holm', () => {
  const chances = [0.0298, 0.0001, 0.0095, 0.0004, 0.0201, 0.0278, 0.0019]
  chances.push(0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1)
  expect(benjaminiHochberg(chances).filter((p) => p <= 0.05)).toHaveLength(4)
  expect(holm(chances).filter((p) => p <= 0.05)).toHaveLength(3)
})

test.each([[[0.5, -0.1]], [[1.1]], [[Number.NaN]]])('%j are no p-values', (chances) => {
  expect(() => holm(chances)).toThrow(RangeError)
  expect(() => benjaminiHochberg(chances)).toThrow(RangeError)
})
