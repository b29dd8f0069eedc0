import type { Condition, JsonObject, SiteConfig, Stage } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, updateProfile } from '../../index.ts'
import { EMPTY_CONFIG } from '../../testing/empty-config.ts'
import { explain, toNeedText } from '../index.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const DAY = 86_400_000
const SESSION = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
const SITUATION = {
  now: NOW,
  zone: 'UTC',
  traits: { page: { path: '/shoes' }, custom: { plan: 'free' } },
}

const spent = (measure: 'sum' | 'average' | 'max', op: string, value: number): Condition => ({
  ...{ event: 'buy', measure, of: 'price', op, value },
})
const bought = (op: string, value: number, more: object = {}): Condition => ({
  ...{ event: 'buy', op, value },
  ...more,
})
const liking = (op: string, value: number): Condition => ({ score: 'liking', op, value })

function wayInto(
  when: Condition,
  done: readonly JsonObject[],
  stages: readonly Stage[],
  daysAgo: readonly number[] = done.map(() => 0),
) {
  const config: SiteConfig = {
    ...EMPTY_CONFIG,
    scores: [{ id: 'liking', name: 'L', halfLifeDays: 7, gains: [{ event: 'buy', points: 2 }] }],
    segments: [{ id: 'g', name: 'G', when }],
    journey: { stages },
  }
  const program = compile(config)
  let profile = createProfile(program, 'v', SESSION, NOW)
  for (const [index, props] of done.entries()) {
    const at = NOW - (daysAgo[index] ?? 0) * DAY
    const event = { type: 'buy', at, session: 's', path: '/', props }
    profile = updateProfile(program, profile, event, { ...SITUATION, now: at }).profile
  }
  const { needs, way } = explain(program, profile, SITUATION).segments[0] ?? {}
  return needs?.map((need) => toNeedText(need)) ?? way
}

const NEW: Stage = { id: 'new', name: 'New' }
const BUYER: Stage = { id: 'buyer', name: 'Buyer', enter: bought('at_least', 1) }
const ONCE_BUYER = {
  ...BUYER,
  enter: bought('at_least', 1, { within: { days: 7 } }),
  exit: bought('equals', 0, { within: { days: 7 } }),
  dwellHoursMin: 24,
}

test.each<[string, Condition, JsonObject[], Stage[], 'none' | 'not_found']>([
  [
    'an average above the largest',
    { all: [spent('average', 'at_least', 10), spent('max', 'at_most', 5)] },
    [{ price: 4 }],
    [],
    'not_found',
  ],
  [
    'a sum of few that are small',
    {
      all: [spent('sum', 'at_least', 1000), spent('max', 'at_most', 10), bought('at_most', 5)],
    },
    [],
    [],
    'not_found',
  ],
  [
    'a score whose only gain may not happen so often',
    { all: [liking('at_least', 10), bought('at_most', 3)] },
    [{}],
    [],
    'not_found',
  ],
  [
    'a stage whose entry another part forbids',
    { all: [{ stage: 'buyer' }, bought('equals', 0)] },
    [],
    [NEW, BUYER],
    'not_found',
  ],
  [
    'to stay in a stage by doing what leads on',
    { all: [{ stage: 'new' }, bought('at_least', 1)] },
    [],
    [NEW, BUYER],
    'not_found',
  ],
  ['a stage that nothing leads back to', { stage: 'new' }, [{}], [NEW, BUYER], 'none'],
  [
    'two plans at once',
    {
      all: [
        { trait: 'custom.plan', op: 'starts_with', value: 'pro' },
        { trait: 'custom.plan', op: 'in', value: ['free', 'team'] },
      ],
    },
    [],
    [],
    'none',
  ],
  [
    'to wait until something is over that has to be recent',
    {
      all: [
        bought('at_most', 0, { within: { days: 1 } }),
        bought('at_least', 1, { within: { hours: 2 } }),
      ],
    },
    [{}],
    [],
    'none',
  ],
])('no way is told that nobody can go: %s', (_, when, done, stages, way) => {
  expect(wayInto(when, done, stages)).toBe(way)
})

test.each<[string, Condition, JsonObject[], Stage[], RegExp[]]>([
  [
    'an average that the largest bears',
    { all: [spent('average', 'at_least', 10), spent('max', 'at_most', 30)] },
    [{ price: 4 }],
    [],
    [/^6 more for: the average price/],
  ],
  [
    'a sum in parts',
    { all: [spent('sum', 'at_least', 100), spent('max', 'at_most', 10)] },
    [],
    [],
    [/^100 more for: the sum of price/, /^must hold: the largest price/],
  ],
  [
    'a score by its gains',
    { all: [liking('at_least', 10), bought('at_most', 5)] },
    [{}],
    [],
    [/^8 more for: .*liking/],
  ],
  [
    'a stage by its entry',
    { all: [{ stage: 'buyer', daysAtLeast: 3 }, bought('at_most', 1)] },
    [],
    [NEW, BUYER, { id: 'gone', name: 'Gone', lapseAfterDays: 2 }],
    [/^must hold: is in stage buyer/],
  ],
  [
    'back to a stage when time has passed',
    { stage: 'new' },
    [{}],
    [NEW, ONCE_BUYER],
    [/^must hold: is in stage new/],
  ],
  [
    'a text that begins and ends so',
    {
      all: [
        { trait: 'page.path', op: 'starts_with', value: '/p/' },
        { trait: 'page.path', op: 'ends_with', value: '.html' },
      ],
    },
    [],
    [],
    [/^must hold: page\.path starts with/, /^must hold: page\.path ends with/],
  ],
  [
    'a streak, day by day',
    { event: 'buy', measure: 'streak', op: 'at_least', value: 3 },
    [{}],
    [],
    [/^2 more for:/],
  ],
])('a way is told that takes more than one event: %s', (_, when, done, stages, texts) => {
  expect(wayInto(when, done, stages)).toEqual(texts.map((text) => expect.stringMatching(text)))
})

const daysInARow = (op: string, value: number | number[]): Condition => ({
  ...{ event: 'buy', measure: 'streak', op, value },
})

test.each<[string, Condition, number[], RegExp]>([
  ['at most so many days', daysInARow('at_most', 1), [2, 1, 0], /at most 1 \(now 2 or more\)$/],
  ['fewer days', daysInARow('less_than', 2), [2, 1], /less than 2 \(now 2\)$/],
  ['none', daysInARow('equals', 0), [0], /is 0 \(now 1 or more\)$/],
  ['exactly so many', daysInARow('equals', 2), [4, 3, 2, 1, 0], /is 2 \(now 3 or more\)$/],
  ['between two numbers', daysInARow('between', [1, 2]), [3, 2, 1, 0], /and 2 \(now 3 or more\)$/],
  ['not so many', { none: [daysInARow('at_least', 2)] }, [1, 0], /at least 2 \(now 2\)$/],
])('a streak that is too long takes a day without it: %s', (_, when, daysAgo, text) => {
  const done = daysAgo.map(() => ({}))
  const ways = wayInto(when, done, [], daysAgo)
  expect(ways).toEqual([expect.stringMatching(/^a day without it, (for|so that no longer): /)])
  expect(ways).toEqual([expect.stringMatching(text)])
})
