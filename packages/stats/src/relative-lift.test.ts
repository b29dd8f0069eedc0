import { expect, test } from 'vitest'
import { relativeLift } from './relative-lift.ts'

test('the rates of a published trial give its published ratio', () => {
  // Physicians' Health Study, myocardial infarction: placebo 189 of 11,034, aspirin 104 of 11,037, ratio 1.82.
  // A. Agresti, Categorical Data Analysis, 2nd edition.
  const [placebo, aspirin] = [
    { visitors: 11_034, converted: 189 },
    { visitors: 11_037, converted: 104 },
  ]
  expect(relativeLift(placebo, aspirin)?.estimate).toBeCloseTo(0.82, 2)
})

test('the worked example of the formula', () => {
  const lift = relativeLift({ visitors: 1000, converted: 120 }, { visitors: 1000, converted: 100 })
  // v₁ = 0.12 × 0.88 / 1000, v₀ = 0.1 × 0.9 / 1000: √(0.0001056/0.01 + 0.0144 × 0.00009/0.0001) = 0.1533.
  expect(lift?.estimate).toBeCloseTo(0.2, 12)
  expect(lift?.low).toBeCloseTo(0.2 - 1.95996 * 0.15336, 4)
  expect(lift?.high).toBeCloseTo(0.2 + 1.95996 * 0.15336, 4)
})

test('the interval holds the true lift as often as its level says', () => {
  const random = createRandom(7)
  const draw = (visitors: number, rate: number) => ({
    visitors,
    converted: Array.from({ length: visitors }, random).filter((drawn) => drawn < rate).length,
  })
  const rounds = 1_000
  let held = 0
  for (let round = 0; round < rounds; round += 1) {
    const lift = relativeLift(draw(2_000, 0.12), draw(2_000, 0.1))
    if (lift !== undefined && lift.low <= 0.2 && 0.2 <= lift.high) held += 1
  }
  expect(held / rounds).toBeGreaterThan(0.93)
  expect(held / rounds).toBeLessThan(0.97)
})

test('nothing converted in the arm is a loss of everything', () => {
  const lift = relativeLift({ visitors: 100, converted: 0 }, { visitors: 100, converted: 50 })
  expect(lift?.estimate).toBe(-1)
})

test.each([
  ['the arm has no visitors', { visitors: 0, converted: 0 }, { visitors: 10, converted: 1 }],
  ['the control has no visitors', { visitors: 10, converted: 1 }, { visitors: 0, converted: 0 }],
  [
    'nobody in the control converted',
    { visitors: 10, converted: 1 },
    { visitors: 9, converted: 0 },
  ],
])('there is no lift yet while %s', (_, arm, control) => {
  expect(relativeLift(arm, control)).toBeUndefined()
})

/** Park and Miller's generator (Comm. ACM 31, 1988): enough for a simulation, the same on every engine. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
