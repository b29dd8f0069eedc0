import type { JsonObject, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, updateProfile } from '../index.ts'
import { VISITOR_TRAITS_MAX } from '../limits.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

const START = Date.parse('2026-11-02T10:00:00Z')
const SITUATION = { now: START, zone: 'UTC', traits: {} }

const config: SiteConfig = {
  ...EMPTY_CONFIG,
  experiences: [
    {
      id: 'hero',
      name: 'Hero',
      state: 'running',
      mode: 'personalize',
      frequencyCap: { views: 2 },
      variants: [],
    },
    { id: 'bar', name: 'Bar', state: 'running', mode: 'personalize', variants: [] },
  ],
}

const program = compile(config)

function live(...events: readonly (readonly [string, JsonObject, string?])[]) {
  const session = { id: 's1', number: 1, startedAt: START, lastAt: START }
  let profile = createProfile(program, 'v', session, START)
  events.forEach(([type, props, id = 's1'], index) => {
    const at = START + index * 1000
    const event = { type, at, session: id, path: '/', props }
    profile = updateProfile(program, profile, event, { ...SITUATION, now: at }).profile
  })
  return profile
}

test('identify names the user and merges traits', () => {
  const profile = live(
    ['identify', { user: 'u1', traits: { plan: 'free', age: 40 } }],
    ['identify', { traits: { plan: 'pro' } }],
  )
  expect(profile).toMatchObject({ user: 'u1', traits: { plan: 'pro', age: 40 } })
})

test('traits beyond the limit are left out', () => {
  const traits = Object.fromEntries(
    Array.from({ length: VISITOR_TRAITS_MAX + 1 }, (_, index) => [`t${index}`, index]),
  )
  expect(Object.keys(live(['identify', { traits }]).traits)).toHaveLength(VISITOR_TRAITS_MAX)
})

test.each<[string, JsonObject]>([
  ['no user', {}],
  ['a user that is no text', { user: 5 }],
  ['traits that are no record', { traits: ['a'] }],
])('identify with %s changes nothing', (_, props) => {
  const profile = live(['identify', props])
  expect(profile).not.toHaveProperty('user')
  expect(profile.traits).toEqual({})
})

test('the first source stays, the last is the newest that was not direct', () => {
  const source = (kind: string) => ['page_view', { source: { kind } }] as const
  expect(live(source('search'), source('paid'), source('direct')).source).toEqual({
    first: { kind: 'search' },
    last: { kind: 'paid' },
  })
  expect(live(source('direct'), source('email')).source).toEqual({
    first: { kind: 'direct' },
    last: { kind: 'email' },
  })
  const from = (referrer: string) => ['page_view', { source: { referrer } }] as const
  expect(live(from('www.google.com'), ['page_view', { source: {} }], from('t.co')).source).toEqual({
    first: { referrer: 'www.google.com' },
    last: { referrer: 't.co' },
  })
  expect(live(source('direct')).source).toEqual({ first: { kind: 'direct' }, last: {} })
  expect(live(['page_view', {}]).source).toEqual({ first: {}, last: {} })
})

test('the first source stays also where nobody says of what kind it was', () => {
  const landing = (campaign: string) => ['page_view', { source: { campaign } }] as const
  expect(live(landing('spring'), landing('summer')).source).toEqual({
    first: { campaign: 'spring' },
    last: { campaign: 'summer' },
  })
})

test('an exposure leaves its time and its arm, as many times as the cap counts', () => {
  const shown = ['experience_impression', { experience: 'hero', variant: 'v' }] as const
  const profile = live(shown, shown, shown)
  expect(profile.exposures).toEqual({ hero: [START + 1000, START + 2000] })
  expect(profile.assignments).toEqual({ hero: 'v' })
})

test('without a cap the newest exposure is kept: others may require one', () => {
  const shown = ['experience_impression', { experience: 'bar', variant: 'v' }] as const
  expect(live(shown, shown, shown).exposures).toEqual({ bar: [START + 2000] })
})

test.each([undefined, null, 5])('an exposure whose variant is %s gives no arm', (variant) => {
  const props = { experience: 'hero', ...(variant !== undefined && { variant }) }
  const profile = live(['experience_impression', props])
  expect([profile.exposures, profile.assignments]).toEqual([{ hero: [START] }, {}])
})

test('an exposure of an experience nobody knows leaves nothing', () => {
  const profile = live(['experience_impression', { experience: 'other', variant: 'v' }])
  expect([profile.exposures, profile.assignments]).toEqual([{}, {}])
})

test('an event of another session begins the next one', () => {
  const { session } = live(['a', {}], ['a', {}, 's2'], ['a', {}, 's2'])
  expect(session).toEqual({ id: 's2', number: 2, startedAt: START + 1000, lastAt: START + 2000 })
})

test('a visit whose last act lies in the future goes on from the next event, when the clock was set back', () => {
  const ahead = live(['a', {}], ['a', {}])
  const session = { ...ahead.session, lastAt: START + 1e9 }
  const event = { type: 'a', at: START + 2000, session: 's1', path: '/', props: {} }
  const situation = { ...SITUATION, now: START + 3000 }
  const look = (type: string) =>
    updateProfile(program, { ...ahead, session }, { ...event, type }, situation).profile.session
  expect(look('a').lastAt).toBe(START + 3000)
  expect(look('journey_stage_change').lastAt).toBe(START + 3000)
})

test('an event from the future begins its visit now', () => {
  const event = { type: 'a', at: START + 1e9, session: 's2', path: '/', props: {} }
  const { session } = updateProfile(program, live(), event, SITUATION).profile
  expect(session).toEqual({ id: 's2', number: 2, startedAt: START, lastAt: START })
})

test('exposures from the future are of the time at which the next one comes, and push none out', () => {
  const { exposures } = live()
  const future = { ...live(), exposures: { ...exposures, hero: [START + 1e9, START + 2e9] } }
  const props = { experience: 'hero', variant: 'v' }
  const event = { type: 'experience_impression', at: START - 5, session: 's1', path: '/', props }
  const { profile } = updateProfile(program, future, event, SITUATION)
  expect(profile.exposures).toEqual({ hero: [START, START] })
})
