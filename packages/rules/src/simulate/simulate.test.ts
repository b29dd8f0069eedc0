import type { Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { type History, type HistoryEvent, lastMoment, replay, simulate } from './index.ts'

const runner: Condition = { event: 'view', op: 'at_least', value: 2, within: { days: 7 } }

function configOf(when: Condition, more: Partial<SiteConfig> = {}): SiteConfig {
  return {
    ...EMPTY_CONFIG,
    segments: [{ id: 'runner', name: 'Runner', when }],
    journey: {
      stages: [
        { id: 'new', name: 'New' },
        { id: 'keen', name: 'Keen', enter: runner },
        { id: 'gone', name: 'Gone', lapseAfterDays: 30 },
      ],
    },
    ...more,
  }
}

const history: History = {
  visitor: 'ann',
  events: [
    { at: '2026-11-01T10:00:00Z', type: 'view' },
    { at: '2026-11-02T10:00:00Z', type: 'view' },
  ],
}

test('a simulation stops at events and wherever time alone changes something', () => {
  const moments = [...simulate(compile(configOf(runner)), history, '2027-01-01T00:00:00Z')]
  const told = moments.map(({ at, event, entered, left, decision }) => [
    new Date(at).toISOString(),
    event?.type ?? 'time',
    decision.stage,
    ...entered.map((id) => `+${id}`),
    ...left.map((id) => `-${id}`),
  ])
  expect(told).toEqual([
    ['2026-11-01T10:00:00.000Z', 'view', 'new'],
    ['2026-11-02T10:00:00.000Z', 'view', 'keen', '+runner'],
    ['2026-11-08T10:00:01.000Z', 'time', 'keen', '-runner'],
    ['2026-12-02T10:00:00.000Z', 'time', 'gone'],
  ])
})

const once: Condition = { event: 'a', op: 'at_least', value: 1 }
const week = { days: 7 }

test.each<[string, SiteConfig['journey']['stages'], readonly string[], readonly string[]]>([
  [
    'is left when the visitor comes back, and not at all when they lapsed before that',
    [
      {
        id: 'two',
        name: 'Two',
        enter: { ...once, within: week } as Condition,
        exit: { event: 'a', op: 'less_than', value: 1, within: week },
      },
      { id: 'gone', name: 'Gone', lapseAfterDays: 30 },
    ],
    ['2026-01-01', '2026-03-01'],
    ['two 2026-01-01', 'gone 2026-01-31', 'one 2026-03-01', 'gone 2026-03-31'],
  ],
  [
    'is entered at the look that ends the simulation',
    [
      { id: 'two', name: 'Two', enter: once },
      { id: 'three', name: 'Three', enter: { stage: 'two' } },
    ],
    ['2026-03-01'],
    ['two 2026-03-01', 'three 2026-04-15'],
  ],
])('a stage that is due by time %s', (_, stages, days, expected) => {
  const all = { stages: [{ id: 'one', name: 'One' }, ...stages] }
  const program = compile(configOf(runner, { journey: all }))
  const events = days.map((at, index) => ({ at, type: index === 0 ? 'a' : 'x' }))
  const moves = [...simulate(program, { visitor: 'ann', events }, '2026-04-15')]
    .flatMap(({ transitions }) => transitions)
    .map(({ to, at }) => `${to} ${new Date(at).toISOString().slice(0, 10)}`)
  expect(moves).toEqual(expected)
})

test('events are taken in the order of their times', () => {
  const turned = { ...history, events: [...history.events].reverse() }
  expect(lastMoment(compile(configOf(runner)), turned)?.at).toBe(Date.parse('2026-11-02T10:00:00Z'))
})

test('idle time begins a new session, as the site config sets it', () => {
  const events = ['10:00', '10:20', '11:00'].map((time) => ({
    at: `2026-11-01T${time}:00Z`,
    type: 'view',
  }))
  const numbersOf = (settings: SiteConfig['settings'] = {}) =>
    [...simulate(compile(configOf(runner, { settings })), { visitor: 'ann', events })].map(
      ({ profile }) => profile.session.number,
    )
  expect(numbersOf()).toEqual([1, 1, 2])
  expect(numbersOf({ sessionIdleMinutes: 10 })).toEqual([1, 2, 3])
})

const evening = ['2026-11-01T22:50:00Z', '2026-11-01T23:05:00Z']
const noon = ['2026-11-01T12:00:00Z', '2026-11-01T12:20:00Z', '2026-11-01T12:40:00Z']

test.each<[string, SiteConfig['settings'], string[], Partial<HistoryEvent>, number[]]>([
  ['ends at midnight of the site', { sessionEndsAt: ['midnight'] }, evening, {}, [1, 2]],
  ['goes on past midnight without the rule', { sessionEndsAt: ['campaign'] }, evening, {}, [1, 1]],
  ['ends at another campaign', { sessionEndsAt: ['campaign'] }, evening, spring(), [1, 2]],
  ['ends at the first campaign', { sessionEndsAt: ['campaign'] }, noon, spring(), [1, 2, 2]],
  ['goes on over a campaign without the rule', {}, evening, spring(), [1, 1]],
  ['is not kept by a move in the journey', {}, noon, { type: 'journey_stage_change' }, [1, 1, 2]],
])('a session in a history %s, as in a browser', (_, settings, times, second, numbers) => {
  const event = { type: 'page_view' }
  const events = times.map((at, index) => ({ ...event, ...(index === 1 && second), at }))
  const config = configOf(runner, { timeZone: 'Europe/Oslo', settings: settings ?? {} })
  const moments = [...simulate(compile(config), { visitor: 'ann', events })]
  expect(moments.map(({ profile }) => profile.session.number)).toEqual(numbers)
})

test('facts of a moment come on top of those that hold all the time, name by name', () => {
  const both: Condition = {
    all: [
      { trait: 'device.kind', op: 'equals', value: 'mobile' },
      { trait: 'device.os', op: 'equals', value: 'android' },
      { trait: 'page.path', op: 'equals', value: '/a' },
    ],
  }
  const traits = { device: { kind: 'mobile', os: 'ios' }, page: { title: 'A' } }
  const events = [
    { at: 1, type: 'view', path: '/a' },
    { at: 2, type: 'view', path: '/a', traits: { device: { os: 'android' } } },
  ]
  const moments = [...simulate(compile(configOf(both)), { visitor: 'ann', traits, events })]
  expect(moments.map(({ decision }) => decision.segments)).toEqual([[], ['runner']])
})

test('an event without a session goes on in the one that is named before it', () => {
  const at = (minute: number) => `2026-11-01T10:0${minute}:00Z`
  const events = [
    { at: at(1), type: 'view', session: 's' },
    { at: at(2), type: 'view' },
  ]
  expect(
    lastMoment(compile(configOf(runner)), { visitor: 'ann', events })?.profile.session,
  ).toMatchObject({ id: 's', number: 1 })
})

function spring(): Partial<HistoryEvent> {
  return { props: { source: { kind: 'paid', campaign: 'spring' } } }
}

test('a time that is none is refused with what was received', () => {
  const wrong = { visitor: 'ann', events: [{ at: 'soon', type: 'view' }] }
  expect(() => [...simulate(compile(configOf(runner)), wrong)]).toThrow('"soon" is no time')
})

test('a replay tells who moves, from where to where', async () => {
  const before = configOf(runner)
  const after = configOf({ ...runner, value: 1 } as Condition, {
    journey: {
      stages: [
        { id: 'new', name: 'New' },
        { id: 'keen', name: 'Keen', enter: { ...runner, value: 1 } as Condition },
      ],
    },
  })
  const one = { visitor: 'bob', events: history.events.slice(0, 1) }
  const progress: number[] = []
  const report = await replay(before, after, [history, one], {
    until: '2026-11-03T00:00:00Z',
    onProgress: (done) => progress.push(done),
  })
  expect(report).toEqual({
    visitors: 2,
    segments: [
      {
        segment: 'runner',
        before: 1,
        after: 2,
        entered: { visitors: 1, examples: ['bob'] },
        left: { visitors: 0, examples: [] },
      },
    ],
    stages: [{ from: 'new', to: 'keen', visitors: 1, examples: ['bob'] }],
    arms: [],
  })
  expect(progress).toEqual([1, 2])
})

test('a replay tells who gets another arm', async () => {
  const changes = [{ kind: 'text', target: { selector: '#a' }, text: 'T' }] as const
  const variants = [{ id: 'v', name: 'V', changes }]
  const hero = {
    id: 'hero',
    name: 'Hero',
    state: 'running',
    mode: 'personalize',
    variants,
  } as const
  const report = await replay(
    configOf(runner),
    configOf(runner, { experiences: [hero] }),
    [history],
    {
      until: '2026-11-03T00:00:00Z',
    },
  )
  expect(report.arms).toEqual([
    { experience: 'hero', from: null, to: 'v', visitors: 1, examples: ['ann'] },
  ])
})

test('what happens after the moment looked at does not count, for a simulation as for a replay', async () => {
  const until = '2026-11-02T09:59:59Z'
  const at = (moments: Iterable<{ at: number }>) => [...moments].map((moment) => moment.at)
  expect(at(simulate(compile(configOf(runner)), history, until))).toEqual([
    Date.parse('2026-11-01T10:00:00Z'),
  ])
  const { segments } = await replay(configOf(runner), configOf(runner), [history], { until })
  expect(segments).toMatchObject([{ segment: 'runner', before: 0, after: 0 }])
})
