import fc from 'fast-check'
import { expect, test } from 'vitest'
import { removalEffects, type WayStep } from './removal-effects.ts'

/** The steps of ways: names in their order, and whether the way ended with a conversion. */
function stepsOf(ways: readonly (readonly [names: readonly string[], converted: boolean])[]) {
  return ways.flatMap(([names, converted]): WayStep[] => [
    { from: null, to: names[0] ?? null, count: 1 },
    ...names.map((from, at) => ({ from, to: names[at + 1] ?? null, converted, count: 1 })),
  ])
}

/*
 * Worked examples: S. Bryl, Marketing Multi-Channel Attribution model with R (part 1: Markov chains concept),
 * analyzecore.com, 2016; S. Puzyrov, Markov Chain Attribution – Simple Explanation of Removal Effect,
 * serhiipuzyrov.com, 2019.
 */
test.each<[string, Parameters<typeof stepsOf>[0], Record<string, number>]>([
  [
    'Bryl 2016',
    [
      [['c1', 'c2', 'c3'], true],
      [['c1'], false],
      [['c2', 'c3'], false],
    ],
    { c1: 0.5, c2: 1, c3: 1 },
  ],
  [
    'Puzyrov 2019',
    [
      [['google ads'], true],
      [['google ads'], true],
      [['mailing'], true],
      [['google ads', 'mailing'], true],
      [['google ads'], false],
    ],
    { 'google ads': 0.75, mailing: 0.5 },
  ],
])('it finds what %s worked out', (_, ways, expected) => {
  const effects = removalEffects(stepsOf(ways))
  expect([...effects.keys()]).toEqual(Object.keys(expected))
  for (const [name, effect] of Object.entries(expected)) {
    expect(effects.get(name)).toBeCloseTo(effect, 12)
  }
})

test('a loop is gone through as often as it may be', () => {
  // From a half converts and half goes to b, from b all go back: without b half of the conversions are left.
  const effects = removalEffects([
    { from: null, to: 'a', count: 1 },
    { from: 'a', to: 'b', count: 1 },
    { from: 'a', to: null, converted: true, count: 1 },
    { from: 'b', to: 'a', count: 1 },
  ])
  expect(effects.get('a')).toBeCloseTo(1, 12)
  expect(effects.get('b')).toBeCloseTo(0.5, 12)
})

test('without a conversion, and without a way, there is no effect', () => {
  expect([...removalEffects(stepsOf([[['a', 'b'], false]])).values()]).toEqual([0, 0])
  expect(removalEffects([]).size).toBe(0)
})

test('ways that stop within are refused', () => {
  expect(() => removalEffects([{ from: null, to: 'a', count: 1 }])).toThrow(RangeError)
})

test('effects are shares, and the only touchpoint of all ways has all of it', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd')
  const way = fc.tuple(fc.array(name, { minLength: 1, maxLength: 6 }), fc.boolean())
  fc.assert(
    fc.property(fc.array(way, { minLength: 1, maxLength: 12 }), (ways) => {
      const steps = stepsOf(ways)
      const effects = removalEffects(steps)
      for (const effect of effects.values()) {
        expect(effect).toBeGreaterThanOrEqual(-1e-9)
        expect(effect).toBeLessThanOrEqual(1 + 1e-9)
      }
      const [only, ...others] = effects.keys()
      const isAny = ways.some(([, converted]) => converted)
      if (others.length === 0) expect(effects.get(only ?? '')).toBeCloseTo(isAny ? 1 : 0, 9)
    }),
    { seed: 7, numRuns: 200 },
  )
})
