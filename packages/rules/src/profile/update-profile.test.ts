import { EVENT_TYPES, type Profile, type SiteConfig, type Stage } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import type { Transition } from '../journey/transition.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { createProfile } from './create-profile.ts'
import { advanceProfile, updateProfile } from './update-profile.ts'

const DAY = 86_400_000
const START = Date.parse('2026-11-02T10:00:00Z')

const config: SiteConfig = {
  ...EMPTY_CONFIG,
  journey: {
    stages: [
      { id: 'new', name: 'New' },
      { id: 'keen', name: 'Keen', enter: { event: 'view_item', op: 'at_least', value: 1 } },
      { id: 'lapsed', name: 'Lapsed', lapseAfterDays: 30 },
    ],
  },
}

const program = compile(config)
const lapsedAt = START + 30 * DAY

function situate(now: number) {
  return { now, zone: 'UTC', traits: {} }
}

function happen(type: string, at: number) {
  return { type, at, session: 's', path: '/', props: {} }
}

function lapse() {
  const session = { id: 's', number: 1, startedAt: START, lastAt: START }
  const fresh = createProfile(program, 'v', session, START)
  const { profile } = updateProfile(program, fresh, happen('view_item', START), situate(START))
  return advanceProfile(program, profile, situate(lapsedAt))
}

test('the record of a move is no act: it neither moves the last sight nor ends a lapse', () => {
  const { profile, transitions } = lapse()
  expect(transitions.map(({ to }) => to)).toEqual(['lapsed'])
  const record = happen(EVENT_TYPES.stageChange, lapsedAt + DAY)
  const update = updateProfile(program, profile, record, situate(lapsedAt + DAY))
  expect(update.transitions).toEqual([])
  expect(update.profile).toMatchObject({
    revision: 2,
    lastSeen: START,
    session: { lastAt: START },
    journey: { stage: 'lapsed', since: lapsedAt },
  })
})

test('what the visitor does next ends the lapse', () => {
  const back = happen('page_view', lapsedAt + DAY)
  const update = updateProfile(program, lapse().profile, back, situate(lapsedAt + DAY))
  expect(update.profile.lastSeen).toBe(lapsedAt + DAY)
  expect(update.transitions).toMatchObject([{ from: 'lapsed', to: 'keen', cause: 'return' }])
})

const ON = { event: 'a', op: 'at_least', value: 1 } as const
const OFF = { event: 'a', op: 'less_than', value: 1 } as const
const within = { days: 1 }

/** What becomes of a visitor: events as type and time, late ones with the time of their arrival; then one look. */
function live(
  stages: readonly Partial<Stage>[],
  events: readonly (readonly [type: string, at: string, arrival?: string])[],
  end: string,
): { profile: Profile; moves: readonly Transition[] } {
  const named = stages.map((stage) => ({ id: '', name: 'S', ...stage }))
  const journey = compile({
    ...config,
    journey: { stages: [{ id: 'one', name: 'One' }, ...named] },
  })
  const first = Date.parse(events[0]![1])
  const session = { id: 's', number: 1, startedAt: first, lastAt: first }
  let profile = createProfile(journey, 'v', session, first)
  const moves: Transition[] = []
  for (const [type, at, arrival = at] of events) {
    const now = situate(Date.parse(arrival))
    const update = updateProfile(journey, profile, happen(type, Date.parse(at)), now)
    profile = update.profile
    moves.push(...update.transitions)
  }
  const update = advanceProfile(journey, profile, situate(Date.parse(end)))
  return { profile: update.profile, moves: [...moves, ...update.transitions] }
}

test('a clock that once ran years ahead keeps nobody in a stage', () => {
  const two = { id: 'two', enter: { ...ON, within }, exit: { ...OFF, within } }
  const { moves } = live(
    [two, { id: 'gone', lapseAfterDays: 30 }],
    [
      ['a', '2030-11-01T00:00Z'],
      ['x', '2026-11-03T00:00Z'],
      ['x', '2026-12-02T00:00Z'],
    ],
    '2027-12-10T00:00Z',
  )
  expect(moves.map(({ to, at }) => [to, new Date(at).toISOString().slice(0, 10)])).toEqual([
    ['two', '2030-11-01'],
    ['one', '2026-11-03'],
    ['gone', '2027-01-01'],
  ])
})

test('an event from the future makes nobody seen, or moved, later than now', () => {
  const { profile } = live(
    [{ id: 'two', enter: ON }],
    [['a', '2030-11-01T00:00Z', '2026-11-03T00:00Z']],
    '2026-11-03T00:00Z',
  )
  const now = Date.parse('2026-11-03T00:00Z')
  expect(profile).toMatchObject({ lastSeen: now, journey: { stage: 'two', since: now } })
})

test('a late event moves nobody back in time: a stage begins when the one before ends, or later', () => {
  const { profile, moves } = live(
    [
      { id: 'two', enter: ON },
      { id: 'three', enter: { ...ON, event: 'b' } },
      { id: 'four', enter: { stage: 'three', daysAtLeast: 3 } },
    ],
    [
      ['x', '2026-11-01T00:00Z'],
      ['a', '2026-11-10T00:00Z'],
      ['b', '2026-11-05T00:00Z', '2026-11-10T00:00Z'],
    ],
    '2026-11-10T00:00Z',
  )
  const since = Date.parse('2026-11-10T00:00Z')
  expect(moves).toMatchObject([
    { to: 'two', at: since, hours: 216 },
    { to: 'three', at: since, hours: 0 },
  ])
  expect(profile.journey).toEqual({ stage: 'three', since })
})

test('a lapse nobody could have seen before they came to their stage begins there, too', () => {
  const two = { id: 'two', enter: { trait: 'page.path', op: 'exists' } } as const
  const start = live([{ id: 'two' }], [['x', '2026-11-01T00:00Z']], '2026-11-01T00:00Z').profile
  const stages = [
    { id: 'one', name: 'One' },
    { name: 'Two', ...two },
  ]
  const at = (day: number) => ({ ...situate(START + day * DAY), traits: { page: { path: '/' } } })
  const entered = advanceProfile(compile({ ...config, journey: { stages } }), start, at(50)).profile
  const gone = { id: 'gone', name: 'Gone', lapseAfterDays: 30 }
  const edited = compile({ ...config, journey: { stages: [...stages, gone] } })
  expect(advanceProfile(edited, entered, at(51)).transitions).toEqual([
    { from: 'two', to: 'gone', at: START + 50 * DAY, cause: 'lapse', hours: 0 },
  ])
})

test('what a segment was while it opened a stage is not what it is for who stands there now', () => {
  const segments = [
    { id: 'early', name: 'Early', when: { stage: 'one' } },
    { id: 'settled', name: 'Settled', when: { none: [{ segment: 'early' }] } },
  ]
  const enter = { all: [ON, { segment: 'early' }] }
  const stages = [
    { id: 'one', name: 'One' },
    { id: 'two', name: 'Two', enter },
  ]
  const asking = compile({ ...config, segments, journey: { stages } })
  const session = { id: 's', number: 1, startedAt: START, lastAt: START }
  const fresh = createProfile(asking, 'v', session, START)
  const { profile } = updateProfile(asking, fresh, happen('a', START), situate(START))
  expect(profile).toMatchObject({ journey: { stage: 'two' }, segments: ['settled'] })
})
