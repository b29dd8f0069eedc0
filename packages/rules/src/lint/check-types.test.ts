import type { Condition, Goal, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile } from '../index.ts'
import { lastMoment } from '../simulate/index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { lint } from './index.ts'

const UNTIL = Date.parse('2026-11-22T12:00:00Z')
const plan = { trait: 'visitor.plan', op: 'equals', value: 'pro' } as const
const dear = { prop: 'price', op: 'at_least', value: 5 } as const
const viewed = { event: 'view', op: 'at_least', value: 1 } as const

function configOf(whens: readonly Condition[], goals: readonly Goal[] = []): SiteConfig {
  const segments = whens.map((when, index) => ({ id: `s${index}`, name: `S${index}`, when }))
  const score = { event: 'view', points: 1, topicProp: 'kind' }
  const scores = [{ id: 'likes', name: 'Likes', halfLifeDays: 1, gains: [score] }]
  return { ...EMPTY_CONFIG, scores, segments, goals }
}

const mismatchesIn = (config: SiteConfig) =>
  lint(config, { until: UNTIL }).filter(({ code }) => code === 'TYPE_MISMATCH')

test.each<[string, Condition[], string]>([
  [
    'a trait as a text and a number',
    [plan, { all: [viewed, { ...plan, op: 'at_least', value: 3 }] }],
    'segments[1].when.all[1]: visitor.plan is taken for a number here and for a text at segments[0].when: it is one or the other.',
  ],
  [
    'a trait as one value and a list',
    [plan, { ...plan, op: 'any_of', value: ['pro'] }],
    'segments[1].when: visitor.plan is taken for a list of texts here and for a text at segments[0].when: it is one or the other.',
  ],
  [
    'a property as a number and a text',
    [
      { ...viewed, where: dear },
      { sequence: [{ event: 'view', where: { ...dear, op: 'contains', value: 'x' } }, viewed] },
    ],
    'segments[1].when.sequence[0].where: price of view is taken for a text here and for a number at segments[0].when.where: it is one or the other.',
  ],
  [
    'a text that is summed',
    [
      { ...viewed, where: { ...dear, op: 'contains', value: 'x' } },
      { ...viewed, measure: 'sum', of: 'price' },
    ],
    'segments[1].when.of: price of view is taken for a number here and for a text at segments[0].when.where: it is one or the other.',
  ],
])('finds %s, and names both places', (_, whens, told) => {
  expect(mismatchesIn(configOf(whens)).map(({ path, text }) => `${path}: ${text}`)).toEqual([told])
})

test.each<[string, Condition, string]>([
  [
    'a count and a text',
    { ...viewed, op: 'equals', value: 'three' },
    'The count of view is a number, and equals "three" asks for a text: nobody matches.',
  ],
  [
    'a count and a time',
    { ...viewed, op: 'within_days', value: 3 },
    'The count of view is a number, and within_days 3 asks for a time: nobody matches.',
  ],
  [
    'a time and a text',
    { ...viewed, measure: 'last', op: 'contains', value: 'Nov' },
    'The last of view is a time, and contains "Nov" asks for a text: nobody matches.',
  ],
  [
    'a number and a list',
    { ...viewed, op: 'includes', value: 3 },
    'The count of view is a number, and includes 3 asks for a list of numbers: nobody matches.',
  ],
  [
    'a score and a text',
    { score: 'likes', op: 'equals', value: 'high' },
    'The value of likes is a number, and equals "high" asks for a text: nobody matches.',
  ],
  [
    'the strongest topic and a number',
    { score: 'likes', measure: 'strongest', op: 'at_least', value: 2 },
    'The strongest of likes is a text, and at_least 2 asks for a number: nobody matches.',
  ],
  [
    'the number of the weekday and a time',
    { trait: 'time.weekday', op: 'weekday', value: [4] },
    'time.weekday is a number, and weekday [4] asks for a time: nobody matches. Ask it with in or between.',
  ],
  [
    'the number of the hour and a time',
    { trait: 'time.hour', op: 'hour', value: [22, 6] },
    'time.hour is a number, and hour [22,6] asks for a time: nobody matches. Ask it with in or between.',
  ],
  [
    'a day and an hour',
    { trait: 'time.date', op: 'hour', value: [22, 6] },
    'time.date is a date, and hour [22,6] asks for a time: nobody matches. Ask time.hour with in or between.',
  ],
])('finds what is measured compared with what it cannot be: %s', (_, when, text) => {
  expect(mismatchesIn(configOf([when]))).toMatchObject([{ path: 'segments[0].when', text }])
})

test.each<[string, Condition[], Goal[]]>([
  ['the same kind everywhere', [plan, { ...plan, op: 'contains', value: 'p' }], []],
  ['whether it is there', [plan, { ...plan, op: 'exists' } as Condition], []],
  [
    'a time as a date and as a number',
    [
      { trait: 'visitor.since', op: 'before', value: '2026-01-01' },
      { trait: 'visitor.since', op: 'at_least', value: 5 },
    ],
    [],
  ],
  [
    'a list that is summed',
    [
      { ...viewed, where: { prop: 'sizes', op: 'includes', value: 42 } },
      { ...viewed, measure: 'sum', of: 'sizes' },
    ],
    [],
  ],
  [
    'properties of two events',
    [{ ...viewed, where: dear }],
    [{ id: 'g', name: 'G', event: 'buy', where: { prop: 'price', op: 'equals', value: 'high' } }],
  ],
  ['a time within days', [{ ...viewed, measure: 'last', op: 'within_days', value: 3 }], []],
  ['one of several counts', [{ ...viewed, op: 'in', value: [1, 2] }], []],
  ['the strongest topic', [{ score: 'likes', measure: 'strongest', op: 'in', value: ['a'] }], []],
])('finds nothing in %s', (_, whens, goals) => {
  expect(mismatchesIn(configOf(whens, goals))).toEqual([])
})

test('the witness has what one place expects, and so not what the other does', () => {
  const number: Condition = { ...plan, op: 'at_least', value: 3 }
  const config = configOf([plan, number])
  const [finding] = mismatchesIn(config)
  const moment = lastMoment(compile(config), finding!.witness, UNTIL)
  expect(moment?.profile.segments).toEqual(['s0'])
})

test('the witness of a measure did what is measured', () => {
  const where = { prop: 'kind', op: 'equals', value: 'boots' }
  const [finding] = mismatchesIn(configOf([{ ...viewed, where, op: 'equals', value: 'three' }]))
  expect(finding?.witness.events).toMatchObject([{ type: 'view', props: { kind: 'boots' } }])
})
