import { expect, test } from 'vitest'
import { PERSONAS } from './personas.ts'
import { planVisits } from './plan-visits.ts'
import { createRandom } from './random.ts'
import { ZONES } from './zones.ts'

const DAY_MS = 86_400_000
const until = Date.UTC(2026, 10, 1)
const period = { earliest: until - 65 * DAY_MS, from: until - 30 * DAY_MS, until }
const zone = ZONES.find(({ name }) => name === 'America/New_York')!
const plans = Array.from({ length: 2_000 }, (_, stream) =>
  planVisits(PERSONAS[stream % PERSONAS.length]!, zone, {
    random: createRandom(1, stream),
    period,
  }),
)
const visits = plans.flat()

test('keeps every visit inside the simulated time', () => {
  expect(Math.min(...visits)).toBeGreaterThanOrEqual(period.earliest)
  expect(Math.max(...visits)).toBeLessThan(until)
})

test('brings everybody at least once', () => {
  expect(plans.filter((times) => times.length === 0)).toEqual([])
})

test('never lets two visits of one visitor overlap', () => {
  const gaps = plans.flatMap((times) => times.slice(1).map((time, index) => time - times[index]!))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2 * 3_600_000)
})

test('lets some visitors come back after more than a month', () => {
  const gaps = plans.flatMap((times) => times.slice(1).map((time, index) => time - times[index]!))
  expect(gaps.filter((gap) => gap > 30 * DAY_MS).length).toBeGreaterThan(20)
})

test('puts visits into the evening of the visitor, not into their night', () => {
  const hours = visits.map((time) => new Date(time - 5 * 3_600_000).getUTCHours())
  const count = (from: number, end: number) => hours.filter((hour) => hour >= from && hour < end)
  expect(count(19, 22).length).toBeGreaterThan(10 * count(1, 5).length)
})
