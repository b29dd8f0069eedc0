import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../index.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { histories } from '../oracle/random-histories.ts'
import type { History } from './history.ts'
import { createSettle } from './settle.ts'
import { simulate } from './simulate.ts'

const DAY_MS = 86_400_000

/** Random histories as they are told; what arrived late happened at its own time. */
const told = histories.map(
  (steps): History => ({
    visitor: 'ann',
    zone: 'America/St_Johns',
    traits: { custom: { plan: 'pro' } },
    events: steps.flatMap(({ event }) => (event ? [event] : [])),
  }),
)

/**
 * Without what makes a simulation look more than a thousand times between events, and without journeys that go on by
 * themselves at every look.
 */
const configs = siteConfigs.filter(
  (config) => !/streak|calendar|"stage":/.test(JSON.stringify(config)),
)

test('the short way ends where a simulation ends, with the same moves in the journey', () => {
  fc.assert(
    fc.property(configs, told, fc.constantFrom(0, 0.01, 3, 20), (config, history, days) => {
      const program = compile(config)
      const until = Math.max(0, ...history.events.map(({ at }) => Number(at))) + days * DAY_MS
      const settled = createSettle(program)(history, until)
      const moments = [...simulate(program, history, until)]
      expect(settled?.profile.journey).toEqual(moments.at(-1)?.profile.journey)
      expect(settled?.profile.segments).toEqual(moments.at(-1)?.profile.segments)
      const moves = moments.flatMap(({ transitions }) => transitions)
      expect(settled?.transitions ?? []).toEqual(moves)
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('a history without events leads nowhere', () => {
  const [config] = fc.sample(siteConfigs, 1)
  expect(createSettle(compile(config!))({ visitor: 'ann', events: [] }, 0)).toBeUndefined()
})
