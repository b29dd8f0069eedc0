import { type Condition, PROFILE_LOG_EVENTS_MAX } from '@segue/protocol'
import { expect, test } from 'vitest'
import { advanceProfile, compile, createProfile, type Program, updateProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

const DAY = 86_400_000
const START = Date.parse('2026-11-02T10:00:00Z')
const SESSION = { id: 's', number: 1, startedAt: START, lastAt: START }

const viewed: Condition = { event: 'view', op: 'at_least', value: 3 }
const spent: Condition = { event: 'buy', measure: 'sum', of: 'value', op: 'at_least', value: 50 }

function programOf(...whens: readonly Condition[]): Program {
  const segments = whens.map((when, index) => ({ id: `s${index}`, name: 'S', when }))
  return compile({ ...EMPTY_CONFIG, segments })
}

function follow(
  program: Program,
  events: number,
  from = createProfile(program, 'v', SESSION, START),
) {
  let profile = from
  for (let index = 0; index < events; index += 1) {
    const at = START + index * 1000
    const type = index % 2 === 0 ? 'view' : 'buy'
    const event = { type, at, session: 's', path: '/', props: { value: 20 } }
    profile = updateProfile(program, profile, event, { now: at, zone: 'UTC', traits: {} }).profile
  }
  return profile
}

const look = (program: Program, profile: ReturnType<typeof follow>) =>
  advanceProfile(program, profile, { now: START + DAY, zone: 'UTC', traits: {} }).profile

test('a rule that is new is answered from the log, as if it had always been there', () => {
  const old = follow(programOf(viewed), 6)
  const edited = programOf(viewed, spent)
  expect(look(edited, old).segments).toEqual(['s0', 's1'])
  expect(look(edited, old).aggregates).toEqual(look(edited, follow(edited, 6)).aggregates)
})

test('an edit elsewhere keeps what was counted, even when the log is gone', () => {
  const old = { ...follow(programOf(viewed), 6), log: [] }
  expect(look(programOf(spent, viewed), old).segments).toEqual(['s1'])
})

test('a rule that is gone leaves nothing behind', () => {
  const both = follow(programOf(viewed, spent), 6)
  const one = look(programOf(viewed), both).aggregates
  expect(Object.keys(one).length).toBeLessThan(
    Object.keys(look(programOf(viewed, spent), both).aggregates).length,
  )
})

test('the log keeps the newest events, and aggregates outlive it', () => {
  const events = PROFILE_LOG_EVENTS_MAX + 200
  const profile = follow(programOf({ ...viewed, value: 350 } as Condition), events)
  expect(profile.log).toHaveLength(PROFILE_LOG_EVENTS_MAX)
  expect(profile.log.at(-1)?.at).toBe(START + (events - 1) * 1000)
  expect(profile.revision).toBe(events)
  expect(profile.segments).toEqual(['s0'])
})

test.each([
  [PROFILE_LOG_EVENTS_MAX, []],
  [PROFILE_LOG_EVENTS_MAX + 1, [START / 1000 + 1]],
  [PROFILE_LOG_EVENTS_MAX + 2, [START / 1000 + 2]],
])('after %i events a rule that is new has evidence since %j', (events, since) => {
  const { aggregates } = look(programOf(viewed), follow(programOf(), events))
  const marks = Object.entries(aggregates).filter(([key]) => key.startsWith('~'))
  expect(marks.map(([, second]) => second)).toEqual(since)
})

test('behind an event that arrived late there is evidence since the newest one before it, not since then', () => {
  const program = programOf()
  const before = follow(program, 10)
  const at = START - DAY
  const late = { type: 'view', at, session: 's', path: '/', props: {} }
  const situation = { now: START + 10_000, zone: 'UTC', traits: {} }
  const { profile } = updateProfile(program, before, late, situation)
  const full = { ...profile, log: profile.log.slice(-1) }
  const { aggregates } = look(programOf(viewed), full)
  const marks = Object.entries(aggregates).filter(([key]) => key.startsWith('~'))
  expect(marks.map(([, second]) => second)).toEqual([START / 1000 + 9])
})

test('what an aggregate has seen since is kept with every further event', () => {
  const old = look(programOf(viewed), follow(programOf(), PROFILE_LOG_EVENTS_MAX + 2))
  const event = { type: 'view', at: START + DAY, session: 's', path: '/', props: {} }
  const situation = { now: START + DAY, zone: 'UTC', traits: {} }
  const { aggregates } = updateProfile(programOf(viewed), old, event, situation).profile
  const marks = Object.entries(aggregates).filter(([key]) => key.startsWith('~'))
  expect(marks.map(([, second]) => second)).toEqual([START / 1000 + 2])
})

test('an event shares what it leaves unchanged', () => {
  const program = programOf(viewed, spent)
  const before = follow(program, 6)
  const event = { type: 'other', at: START + DAY, session: 's', path: '/', props: {} }
  const situation = { now: START + DAY, zone: 'UTC', traits: {} }
  const { profile } = updateProfile(program, before, event, situation)
  expect(profile.source).toBe(before.source)
  expect(profile.traits).toBe(before.traits)
  for (const [key, state] of Object.entries(before.aggregates)) {
    if (key !== '~since') expect(profile.aggregates[key]).toBe(state)
  }
})

test('a profile from elsewhere with parts missing in its aggregates is filled up', () => {
  const program = programOf({ event: 'view', op: 'at_least', value: 1 })
  const profile = createProfile(program, 'v', SESSION, START)
  expect(look(program, { ...profile, aggregates: {} }).aggregates).toEqual(
    look(program, profile).aggregates,
  )
})
