import { expect, test } from 'vitest'
import { chancesOf, chancesOfRates } from './chances.ts'
import { rateOf } from './testing/rate-of.ts'

// Integrals over beta densities by SciPy 1.17 (quad): the chance to be above, the loss with the arm and with the control.
test.each([
  [120, 1000, 100, 1000, 0.923183439, 4.846139e-4, 2.044469e-2],
  [0, 10, 0, 20, 0.65625, 1.515152e-2, 5.30303e-2],
  [5, 100, 9, 100, 0.141479323, 4.193058e-2, 2.714893e-3],
  [30, 5000, 25, 5000, 0.748399683, 2.259777e-4, 1.225578e-3],
  [700, 10_000, 600, 10_000, 0.997937315, 2.106678e-6, 1.000011e-2],
  [25, 50, 25, 50, 0.5, 3.883843e-2, 3.883843e-2],
  [1100, 20_000, 4000, 80_000, 0.997891784, 1.061721e-6, 5.034308e-3],
  [100, 1000, 160, 1000, 3.2049e-5, 5.988035e-2, 1.093731e-7],
])('%i of %i against %i of %i', (converted, visitors, other, others, beats, loss, kept) => {
  const found = chancesOfRates({ converted, visitors }, { converted: other, visitors: others })
  expect(found.beats / beats).toBeCloseTo(1, 4)
  expect(found.loss / loss).toBeCloseTo(1, 4)
  expect(found.lossOfControl / kept).toBeCloseTo(1, 4)
})

// Difference, standard error; integrals over the normal density by SciPy 1.17 (quad).
test.each([
  [0, 1, 0.5, 0.39894228, 0.39894228],
  [2, 2, 0.841344746, 0.16663094, 2.16663094],
  [-0.15, 0.1, 0.066807201, 0.15293068, 0.00293068],
  [30, 10, 0.998650102, 0.00382154, 30.00382154],
])('a figure %f above another, give or take %f', (difference, error, beats, loss, kept) => {
  const found = chancesOf(
    { visitors: 100, value: 7 + difference, variance: error ** 2 / 2 },
    { visitors: 100, value: 7, variance: error ** 2 / 2 },
  )
  expect(found.beats).toBeCloseTo(beats, 8)
  expect(found.loss).toBeCloseTo(loss, 7)
  expect(found.lossOfControl).toBeCloseTo(kept, 7)
})

test('of many visitors both ways say the same', () => {
  const exact = chancesOfRates(
    { visitors: 200_000, converted: 20_300 },
    { visitors: 200_000, converted: 20_000 },
  )
  const normal = chancesOf(rateOf(20_300, 200_000), rateOf(20_000, 200_000))
  expect(exact.beats).toBeCloseTo(normal.beats, 3)
  expect(exact.loss / normal.loss).toBeCloseTo(1, 1)
})

test.each([
  [2, { beats: 1, loss: 0, lossOfControl: 2 }],
  [-3, { beats: 0, loss: 3, lossOfControl: 0 }],
  [0, { beats: 0.5, loss: 0, lossOfControl: 0 }],
])('figures without spread that are %f apart leave no doubt', (difference, expected) => {
  const figure = (value: number) => ({ visitors: 1, value, variance: 0 })
  expect(chancesOf(figure(5 + difference), figure(5))).toEqual(expected)
})

test('counts that cannot be ones of visitors are a mistake', () => {
  const arm = { visitors: 10, converted: 1 }
  expect(() => chancesOfRates({ visitors: 1, converted: 2 }, arm)).toThrow(RangeError)
  expect(() => chancesOfRates(arm, { visitors: 1, converted: -1 })).toThrow(RangeError)
})
