import type { Condition, Stage } from '@segue/protocol'
import { expect, test } from 'vitest'
import type { History } from '../simulate/history.ts'
import { configOf, UNTIL } from '../testing/lint-fixtures.ts'
import { lint } from './index.ts'

const HOUR_MS = 3_600_000

const onPage = (value: string): Condition => ({ trait: 'page.path', op: 'equals', value })
const findingsOf = (stages: readonly Stage[], visitors?: readonly History[]) =>
  lint(configOf([], { journey: { stages: [{ id: 'new', name: 'New' }, ...stages] } }), {
    until: UNTIL,
    ...(visitors && { visitors }),
  })

/** A visitor who was on these pages, one every so many hours. */
const onPages = (paths: readonly string[], hours: number): History => ({
  visitor: 'v',
  events: paths.map((path, index) => ({
    at: UNTIL - (paths.length - 1 - index) * hours * HOUR_MS,
    type: 'page_view',
    path,
  })),
})

const inAndOut: Stage = { id: 'in', name: 'In', enter: onPage('/in'), exit: onPage('/out') }
const rounds = (number: number) => Array<string[]>(number).fill(['/in', '/out']).flat()

test.each<[string, number, number, number]>([
  ['three rounds within seven days', 3, 42, 1],
  ['two rounds', 2, 1, 0],
  ['three rounds in more than seven days', 3, 43, 0],
])('a loop takes three rounds within seven days: %s', (_, number, hours, count) => {
  const found = findingsOf([inAndOut], [onPages(rounds(number), hours)])
  expect(found.filter(({ code }) => code === 'STAGE_LOOP')).toHaveLength(count)
})

test('a stage that visitors leave for a later one does not loop', () => {
  const low: Stage = { id: 'low', name: 'Low', enter: onPage('/low'), exit: onPage('/never') }
  const high: Stage = { id: 'high', name: 'High', enter: onPage('/high'), exit: onPage('/low') }
  const upAndDown = Array<string[]>(4).fill(['/low', '/high']).flat()
  const loops = findingsOf([low, high], [onPages(upAndDown, 1)]).filter(
    ({ code }) => code === 'STAGE_LOOP',
  )
  expect(loops.map(({ about }) => about)).toEqual([['high']])
})

test('stages for lapses of other lengths are no twins', () => {
  const lapses = [30, 60, 7].map(
    (lapseAfterDays): Stage => ({ id: `l${lapseAfterDays}`, name: 'L', lapseAfterDays }),
  )
  const texts = findingsOf(lapses).map(({ text }) => text)
  expect(texts.filter((text) => text.includes('leave it at once'))).toEqual([])
})

test.each<[string, Condition, Condition]>([
  ['the exit is the entry', onPage('/in'), onPage('/in')],
  [
    'the exit is wider',
    { event: 'q', op: 'at_least', value: 2 },
    { event: 'q', op: 'at_least', value: 1 },
  ],
])('a stage cannot be reached where %s', (_, enter, exit) => {
  const texts = findingsOf([{ id: 'in', name: 'In', enter, exit }]).map(({ text }) => text)
  expect(texts).toEqual(['In cannot be reached.'])
})

test('a loop over pages is found with made-up visitors', () => {
  const enter: Condition = { trait: 'page.path', op: 'starts_with', value: '/p' }
  const found = findingsOf([{ id: 'in', name: 'In', enter, exit: onPage('/') }])
  expect(found.map(({ code, about }) => [code, about])).toEqual([['STAGE_LOOP', ['in']]])
})

test.each<[string, Partial<Stage>]>([
  ['forty views', { enter: { event: 'view', op: 'at_least', value: 40 } }],
  ['a thousand views', { enter: { event: 'view', op: 'at_least', value: 1000 } }],
  [
    'a streak of twelve days, and an exit at eleven',
    {
      enter: { event: 'view', measure: 'streak', op: 'at_least', value: 12 },
      exit: { event: 'view', measure: 'streak', op: 'less_than', value: 11 },
    },
  ],
  [
    'ten days in the stage before it',
    { enter: { all: [{ stage: 'old', daysAtLeast: 10 }, onPage('/in')] } },
  ],
])('a stage that takes %s is reached', (_, stage) => {
  const old: Stage = {
    id: 'old',
    name: 'Old',
    enter: { event: 'buy', op: 'at_least', value: 35 },
  }
  const found = findingsOf([old, { id: 'in', name: 'In', ...stage }])
  expect(found.filter(({ code }) => code === 'STAGE_UNREACHABLE')).toEqual([])
})

test('a stage that takes longer in another than a lapse is reached by those who come all the while', () => {
  const found = findingsOf([
    { id: 'm', name: 'M', enter: { event: 'a', op: 'at_least', value: 1 } },
    { id: 'k', name: 'K', enter: { stage: 'm', daysAtLeast: 30 } },
    { id: 'gone', name: 'Gone', lapseAfterDays: 3 },
  ])
  expect(found.filter(({ code }) => code === 'STAGE_UNREACHABLE')).toEqual([])
})

test('a stage before one that everybody comes into first is reached on the way back from a lapse', () => {
  const first: Condition = { trait: 'visit.number', op: 'equals', value: 1 }
  const found = findingsOf([
    { id: 'in', name: 'In', enter: onPage('/in') },
    { id: 'on', name: 'On', enter: first },
    { id: 'away', name: 'Away', lapseAfterDays: 90 },
  ])
  expect(found.filter(({ code }) => code === 'STAGE_UNREACHABLE')).toEqual([])
})

test('a stage whose visitors are all taken by a later one cannot be reached', () => {
  const viewed = (value: number): Condition => ({ event: 'view', op: 'at_least', value })
  const found = findingsOf([
    { id: 'in', name: 'In', enter: viewed(3) },
    { id: 'on', name: 'On', enter: viewed(2) },
  ])
  expect(found.map(({ text }) => text)).toEqual(['In cannot be reached.'])
})

const asked = (trait: string, op: string, value: number | string): Condition => ({
  trait,
  op,
  value,
})

test.each<[string, Partial<Stage>, number]>([
  [
    'a cart that goes by its bound',
    { enter: asked('cart.value', 'at_least', 50), exit: asked('cart.value', 'less_than', 50) },
    1,
  ],
  [
    'a fact of the page',
    { enter: asked('page.type', 'equals', 'a'), exit: asked('page.type', 'not_equals', 'a') },
    1,
  ],
  [
    'a number of the visitor',
    { enter: asked('visitor.points', 'more_than', 9), exit: asked('visitor.points', 'at_most', 9) },
    1,
  ],
  [
    'a cart, after a day at least',
    {
      ...{ enter: asked('cart.value', 'at_least', 50), exit: asked('cart.value', 'less_than', 50) },
      dwellHoursMin: 24,
    },
    1,
  ],
  [
    'a cart, after three days at least',
    {
      ...{ enter: asked('cart.value', 'at_least', 50), exit: asked('cart.value', 'less_than', 50) },
      dwellHoursMin: 72,
    },
    0,
  ],
  [
    'a cart with a gap between entry and exit',
    { enter: asked('cart.value', 'at_least', 50), exit: asked('cart.value', 'less_than', 20) },
    0,
  ],
  [
    'what a visitor is',
    {
      enter: asked('visitor.plan', 'equals', 'pro'),
      exit: asked('visitor.plan', 'not_equals', 'pro'),
    },
    0,
  ],
])('stages loop over facts without a gap: %s', (_, stage, count) => {
  const found = findingsOf([{ id: 'in', name: 'In', ...stage }], [onPages(['/'], 1)])
  expect(found.filter(({ code }) => code === 'STAGE_LOOP')).toHaveLength(count)
})
