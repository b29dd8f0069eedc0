import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceProfile, compile, createProfile, type Program, updateProfile } from '../index.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { histories } from '../oracle/random-histories.ts'
import { type History, toTime } from './history.ts'
import { settle } from './settle.ts'
import { simulate } from './simulate.ts'

const DAY_MS = 86_400_000
const ZONE = 'America/St_Johns'
const TRAITS = { custom: { plan: 'pro' } }

/** Random histories as they are told; what arrived late happened at its own time. */
const told = histories
  .map(
    (steps): History => ({
      visitor: 'ann',
      zone: ZONE,
      traits: TRAITS,
      events: steps.flatMap(({ event }) => (event ? [{ ...event, session: 's' }] : [])),
    }),
  )
  .filter(({ events }) => events.length > 0)

/** What the visitor's browser does: it takes in events as they happen, and looks once when the visitor comes back. */
function live(program: Program, { visitor, events }: History, until: number) {
  const timed = events.map((event) => ({ path: '/', props: {}, session: 's', ...event }))
  const acts = timed.map((event) => ({ ...event, at: toTime(event.at) }))
  acts.sort((a, b) => a.at - b.at)
  const first = acts[0]?.at ?? until
  const traits = { page: { path: '/' }, ...TRAITS }
  const situate = (now: number) => ({ now, zone: ZONE, traits })
  const session = { id: 's', number: 1, startedAt: first, lastAt: first }
  let profile = createProfile(program, visitor, session, first)
  const updates = acts.map((event) => {
    const update = updateProfile(program, profile, event, situate(event.at))
    profile = update.profile
    return update
  })
  updates.push(advanceProfile(program, profile, situate(until)))
  const last = updates.at(-1)!.profile
  return { profile: last, transitions: updates.flatMap(({ transitions }) => transitions) }
}

test('a browser, the short way and a simulation end alike, with the same moves in the journey', () => {
  fc.assert(
    fc.property(siteConfigs, told, fc.constantFrom(0, 0.01, 3, 20, 90), (config, history, days) => {
      const program = compile(config)
      const until = Math.max(...history.events.map(({ at }) => toTime(at))) + days * DAY_MS
      const { profile, transitions } = live(program, history, until)
      const settled = settle(program, history, until)
      expect(settled).toMatchObject({ profile, transitions })
      const moments = [...simulate(program, history, until)]
      expect(moments.flatMap((moment) => moment.transitions)).toEqual(transitions)
      expect(moments.at(-1)?.profile).toMatchObject({
        journey: profile.journey,
        segments: profile.segments,
      })
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('a history without events leads nowhere', () => {
  const [config] = fc.sample(siteConfigs, 1)
  expect(settle(compile(config!), { visitor: 'ann', events: [] }, 0)).toBeUndefined()
})
