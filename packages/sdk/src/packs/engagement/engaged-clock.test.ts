import { expect, test } from 'vitest'
import { ENGAGED_IDLE_MS as IDLE } from '../../limits.ts'
import { createEngagedClock, type EngagedClock } from './engaged-clock.ts'

test.each<[string, (clock: EngagedClock) => void, number]>([
  ['nobody was there', () => {}, 0],
  ['an act is not over', (clock) => clock.act(5), 0],
  ['acts follow each other', (clock) => [0, 400, 900].forEach(clock.act), 900],
  ['the visitor idles up to the limit', (clock) => [0, IDLE].forEach(clock.act), IDLE],
  ['the visitor idles past the limit', (clock) => [0, IDLE + 1].forEach(clock.act), IDLE],
  [
    'the visitor was away in between',
    (clock) => {
      clock.act(0)
      clock.pause(300)
      clock.pause(800)
      clock.act(9_000)
      clock.pause(9_200)
    },
    500,
  ],
])('when %s, the right time sums up', (_, live, expected) => {
  const clock = createEngagedClock()
  live(clock)
  expect(clock.take(0)).toBe(expected)
  expect(clock.take(0)).toBe(0)
})

test('what is too little is kept for the next time', () => {
  const clock = createEngagedClock()
  clock.act(0)
  clock.pause(999)
  expect(clock.take(1_000)).toBe(0)
  clock.act(5_000)
  clock.pause(5_001)
  expect(clock.take(1_000)).toBe(1_000)
})

test('a visitor who is away has been idle for ever', () => {
  const clock = createEngagedClock()
  expect(clock.idleMs(7)).toBe(Number.POSITIVE_INFINITY)
  clock.act(3)
  expect(clock.idleMs(7)).toBe(4)
})
