import { readFileSync } from 'node:fs'
import {
  CONFIG_EXPERIENCES_MAX,
  CONFIG_SCORES_MAX,
  CONFIG_SEGMENTS_MAX,
  COUNT_MAX,
  type Condition,
  FREQUENCY_VIEWS_MAX,
  type JsonObject,
  LIST_ITEMS_MAX,
  type Profile,
  type SiteConfig,
  TEXT_CHARS_MAX,
  URL_CHARS_MAX,
  WINDOW_DAYS_MAX,
} from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { createProfile } from './create-profile.ts'
import { sizeOf } from './size-of.ts'
import { updateProfile } from './update-profile.ts'

const DAY = 86_400_000
const START = Date.parse('2026-01-01T10:00:00Z')
const LONG = '\u0001'.repeat(TEXT_CHARS_MAX)

const within = { days: WINDOW_DAYS_MAX }
const few = { op: 'at_least', value: COUNT_MAX } as const
const measured = (measure: string, more: object = {}) =>
  ({ event: '*', measure, of: 'n', ...few, ...more }) as Condition

/** One of each kind of aggregate, as large as a site config can ask for, and as many segments as there can be. */
const whens: readonly Condition[] = [
  { event: '*', ...few, within },
  ...['sum', 'average', 'max', 'distinct', 'first', 'last'].map((name) =>
    measured(name, { within }),
  ),
  measured('streak'),
  { sequence: Array.from({ length: 10 }, (_, step) => ({ event: `step-${step}` })) },
  { rfm: 'monetary', op: 'at_least', value: 1 },
  ...Array.from({ length: CONFIG_SCORES_MAX }, (_, index) => ({
    score: `score-${index}`,
    ...few,
  })),
]

const named = (prefix: string, index: number) => `${prefix}-${index}`.padEnd(64, '-')

const config: SiteConfig = {
  ...EMPTY_CONFIG,
  scores: Array.from({ length: CONFIG_SCORES_MAX }, (_, index) => ({
    id: `score-${index}`,
    name: 'S',
    halfLifeDays: 365,
    gains: [{ event: '*', points: 1, topicProp: 'topics' }],
  })),
  rfm: { event: '*', valueProp: 'n', recencyDays: [30], frequency: [2], monetary: [100] },
  segments: Array.from({ length: CONFIG_SEGMENTS_MAX }, (_, index) => ({
    id: named('segment', index),
    name: 'S',
    when: whens[index] ?? { event: '*', op: 'at_least', value: 1 },
  })),
  journey: { stages: [{ id: 'one', name: 'One' }] },
  experiences: Array.from({ length: CONFIG_EXPERIENCES_MAX }, (_, index) => ({
    id: named('experience', index),
    name: 'E',
    state: 'running',
    mode: 'personalize',
    frequencyCap: { views: FREQUENCY_VIEWS_MAX },
    variants: [],
  })),
}

/** Properties about as large as the wire accepts. */
const heavy: JsonObject = Object.fromEntries(
  Array.from({ length: 400 }, (_, index) => [`p${index}`, LONG]),
)

function live(): Profile {
  const program = compile(config)
  const session = { id: 's'.repeat(64), number: 1, startedAt: START, lastAt: START }
  let profile = createProfile(program, 'v'.repeat(64), session, START)
  let at = START
  const happen = (type: string, props: JsonObject) => {
    const event = { type, at, session: session.id, path: '/'.repeat(URL_CHARS_MAX), props }
    profile = updateProfile(program, profile, event, { now: at, zone: 'UTC', traits: {} }).profile
  }
  for (let day = 0; day <= WINDOW_DAYS_MAX; day += 1) {
    at = START + day * DAY
    const topics = Array.from({ length: 20 }, (_, index) => `${'\u0001'.repeat(60)}-${index}`)
    const n = Array.from({ length: LIST_ITEMS_MAX }, (_, index) => 999_999_999.999 - index - day)
    happen(day < 9 ? `step-${day}` : 'view', { n, ...(day < 9 && { topics }) })
  }
  happen('page_view', { source: { kind: 'paid', ...heavy } })
  happen('page_view', { source: { kind: 'paid', note: 'x'.repeat(4_000) } })
  happen('identify', { user: LONG, traits: { large: heavy } })
  for (let round = 0; round < 120; round += 1) {
    happen('identify', { traits: { [`long-${round}`]: Array(3).fill('x'.repeat(TEXT_CHARS_MAX)) } })
  }
  for (const { id } of config.experiences)
    for (let view = 0; view < 2; view += 1) {
      at += 1000
      happen('experience_impression', { experience: id, variant: LONG })
    }
  for (let index = 0; index < 600; index += 1) happen('view', { note: 'x'.repeat(index % 1000) })
  return profile
}

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The largest size of a part in characters, as the README states it. */
function statedFor(part: string): number {
  const line = readme.split('\n').find((text) => text.startsWith(`| \`${part}\` `)) ?? ''
  return Number(/([\d,]+) +\|/.exec(line)?.[1]?.replaceAll(',', ''))
}

test('after a life of hostile events every part of the profile is within what the README states', () => {
  const profile = live()
  for (const part of ['log', 'traits', 'source', 'assignments', 'exposures', 'segments'] as const) {
    expect([part, statedFor(part)]).toEqual([part, expect.any(Number)])
    expect(sizeOf(profile[part])).toBeLessThanOrEqual(statedFor(part))
  }
  const aggregates = Object.entries(profile.aggregates)
  for (const aggregate of aggregates)
    expect(sizeOf(aggregate)).toBeLessThanOrEqual(statedFor('aggregates'))
  const { log, traits, source, assignments, exposures, segments, aggregates: _, ...rest } = profile
  expect(sizeOf(rest)).toBeLessThanOrEqual(statedFor('user'))
  expect(aggregates.length).toBeGreaterThan(10)
}, 60_000)

test('exposures of all experiences, as many as caps count, are within what the README states, and hardly below', () => {
  const [experience] = config.experiences
  const program = compile({ ...EMPTY_CONFIG, experiences: experience ? [experience] : [] })
  const session = { id: 's', number: 1, startedAt: START, lastAt: START }
  let profile = createProfile(program, 'v', session, START)
  // The last day that an event can have: its moments are the longest numbers.
  const day = Date.parse('9999-12-31T00:00:00Z')
  for (let at = day; at <= day + FREQUENCY_VIEWS_MAX; at += 1) {
    const props = { experience: experience?.id ?? '', variant: 'v' }
    const event = { type: 'experience_impression', at, session: 's', path: '/', props }
    profile = updateProfile(program, profile, event, { now: at, zone: 'UTC', traits: {} }).profile
  }
  const chars = sizeOf(profile.exposures) * CONFIG_EXPERIENCES_MAX
  expect(chars).toBeLessThanOrEqual(statedFor('exposures'))
  expect(chars).toBeGreaterThan(0.99 * statedFor('exposures'))
})

/** The profile of somebody who saw each experience once, when the first of these site configs that has it was there. */
function liveThrough(versions: readonly (readonly string[])[]): Profile {
  const session = { id: 's', number: 1, startedAt: START, lastAt: START }
  let profile = createProfile(compile(EMPTY_CONFIG), 'v', session, START)
  for (const ids of versions) {
    const experiences = config.experiences.slice(0, ids.length)
    const named = experiences.map((each, index) => ({ ...each, id: ids[index] ?? '' }))
    const program = compile({ ...EMPTY_CONFIG, experiences: named })
    for (const id of ids.filter((each) => !Object.hasOwn(profile.exposures, each))) {
      const props = { experience: id, variant: 'v' }
      const event = { type: 'experience_impression', at: START, session: 's', path: '/', props }
      const situation = { now: START, zone: 'UTC', traits: {} }
      profile = updateProfile(program, profile, event, situation).profile
    }
  }
  return profile
}

const numbered = (prefix: string, from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => `${prefix}${from + index}`)

test.each<[string, readonly (readonly string[])[], readonly string[]]>([
  [
    'those of the newest of five site configs',
    ['a', 'b', 'c', 'd', 'e'].map((prefix) => numbered(prefix, 0, 100)),
    numbered('e', 0, 100),
  ],
  [
    'of those that are gone the newest',
    [numbered('a', 0, 100), numbered('b', 0, 30), numbered('c', 0, 20)],
    [...numbered('a', 50, 100), ...numbered('b', 0, 30), ...numbered('c', 0, 20)],
  ],
  [
    'what the site config still has, however long ago it was seen',
    [numbered('a', 0, 100), ['a0', ...numbered('b', 0, 99)]],
    ['a0', ...numbered('b', 0, 99)],
  ],
  [
    'all where they are few',
    [numbered('a', 0, 60), numbered('b', 0, 40)],
    [...numbered('a', 0, 60), ...numbered('b', 0, 40)],
  ],
])('of experiences of several site configs a profile remembers %s', (_, versions, kept) => {
  const { exposures, assignments } = liveThrough(versions)
  expect(Object.keys(exposures).sort()).toEqual([...kept].sort())
  expect(Object.keys(assignments).sort()).toEqual([...kept].sort())
})
