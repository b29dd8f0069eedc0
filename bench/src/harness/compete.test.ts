import { expect, test } from 'vitest'
import { compete, toRatio } from './compete.ts'

/** A clock that only work moves: `takes(ms)` is a contender's run of that length. */
function createWorld() {
  let now = 0
  const order: string[] = []
  const takes = (name: string, ms: () => number) => ({
    name,
    run: () => {
      now += ms()
      order.push(name)
    },
  })
  return { order, takes, clock: () => now }
}

test('the ratio is how many times longer the work takes', () => {
  const { takes, clock } = createWorld()
  const contenders = [takes('slow', () => 6), takes('fast', () => 2)]
  const rounds = compete(contenders, { rounds: 5, sampleMs: 20, warmUpMs: 50, clock })
  expect(toRatio(rounds, 'slow', 'fast')).toEqual({ low: 3, median: 3, high: 3 })
  expect(toRatio(rounds, 'fast', 'slow').median).toBeCloseTo(1 / 3)
})

test('a machine that slows down for everybody leaves the ratio as it is', () => {
  const { takes, clock, order } = createWorld()
  const load = () => 1 + Math.floor(order.length / 8)
  const contenders = [takes('slow', () => 4 * load()), takes('fast', () => load())]
  const rounds = compete(contenders, { rounds: 9, sampleMs: 1, warmUpMs: 1, clock })
  expect(toRatio(rounds, 'slow', 'fast').median).toBe(4)
})

test('rounds take turns in who begins', () => {
  const { takes, clock, order } = createWorld()
  const contenders = [takes('a', () => 10), takes('b', () => 10)]
  compete(contenders, { rounds: 3, sampleMs: 10, warmUpMs: 10, clock })
  expect(order).toEqual(['a', 'b', 'a', 'b', 'b', 'a', 'a', 'b'])
})

test('short work repeats until it fills a sample', () => {
  const { takes, clock, order } = createWorld()
  compete([takes('a', () => 2)], { rounds: 1, sampleMs: 20, warmUpMs: 2, clock })
  expect(order).toHaveLength(1 + 10)
})

test('a contender nobody knows has no ratio', () => {
  const { takes, clock } = createWorld()
  const rounds = compete([takes('a', () => 2)], { rounds: 1, sampleMs: 2, warmUpMs: 2, clock })
  expect(toRatio(rounds, 'a', 'b').median).toBeNaN()
})
