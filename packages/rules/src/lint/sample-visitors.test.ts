import type { Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile } from '../index.ts'
import { lastMoment } from '../simulate/index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { SAMPLE_VISITORS } from './limits.ts'
import { samplePresents } from './sample-presents.ts'
import { sampleText } from './sample-text.ts'
import { sampleVisitors } from './sample-visitors.ts'

const UNTIL = Date.parse('2026-11-22T12:00:00Z')

const whens: { readonly [kind: string]: Condition } = {
  'a fact of the site': { trait: 'custom.plan', op: 'in', value: ['pro', 'team'] },
  'a fact from identify': { trait: 'visitor.industry', op: 'starts_with', value: 'Health' },
  'a fact in a pattern': { trait: 'custom.code', op: 'regex', value: '^[A-F]{2}-\\d+(x|y)$' },
  'a version': { trait: 'device.os', op: 'version_below', value: '14.2' },
  'a date to come': { trait: 'custom.renewal', op: 'days_until', value: 14 },
  'a birthday': { trait: 'visitor.birthday', op: 'yearly', value: 7 },
  'a day of the week': { trait: 'custom.visit', op: 'weekday', value: [6, 7] },
  'a time ago': { trait: 'custom.joined', op: 'within_days', value: 30 },
  'a source': { trait: 'source.kind', op: 'equals', value: 'paid' },
  'the first source': { trait: 'source.first.campaign', op: 'contains', value: 'spring' },
  'a later visit': { trait: 'visit.number', op: 'at_least', value: 3 },
  'a first visit': { trait: 'visit.number', op: 'equals', value: 1 },
  'a count in minutes': { event: 'rage', op: 'at_least', value: 2, within: { minutes: 10 } },
  'a nested property': {
    event: 'view',
    where: { prop: 'items.kind', op: 'includes', value: 'boots' },
    op: 'at_least',
    value: 3,
    within: { days: 7 },
  },
  'a sum': { event: 'buy', measure: 'sum', of: 'total', op: 'at_least', value: 1500 },
  'a low average': { event: 'buy', measure: 'average', of: 'total', op: 'less_than', value: 400 },
  'different values': { event: 'view', measure: 'distinct', of: 'id', op: 'at_least', value: 4 },
  'a streak': { event: 'page_view', measure: 'streak', op: 'at_least', value: 3 },
  'a sequence': {
    sequence: [{ event: 'search' }, { event: 'view' }, { event: 'buy' }],
    within: { hours: 1 },
    without: { event: 'help' },
  },
  'a score of a topic': { score: 'interest', topic: 'climbing', op: 'at_least', value: 6 },
  'the strongest topic': {
    score: 'interest',
    measure: 'strongest',
    op: 'equals',
    value: 'paddling',
  },
  'a ratio': {
    score: 'interest',
    measure: 'ratio',
    topic: 'climbing',
    op: 'at_least',
    value: 0.6,
  },
  'a fact inside a fact': { trait: 'custom.account.plan', op: 'equals', value: 'pro' },
  'none of some tags': { trait: 'custom.tags', op: 'none_of', value: ['a', 'b'] },
  'a fact in a pattern of other letters': { trait: 'custom.town', op: 'regex', value: '^Å[à-ö]' },
  'a page of a kind': { trait: 'page.type', op: 'equals', value: 'product' },
  'a page by its path': { trait: 'page.path', op: 'starts_with', value: '/p' },
  'a class': { rfm: 'monetary', op: 'at_least', value: 2 },
}

const config: SiteConfig = {
  ...EMPTY_CONFIG,
  scores: [
    {
      id: 'interest',
      name: 'Interest',
      halfLifeDays: 14,
      gains: [{ event: 'view', points: 2, topicProp: 'items.sport' }],
    },
  ],
  rfm: {
    event: 'buy',
    valueProp: 'total',
    recencyDays: [30],
    frequency: [2],
    monetary: [200, 1000],
  },
  segments: Object.entries(whens).map(([name, when], index) => ({ id: `s${index}`, name, when })),
}

const program = compile(config)
const presents = Array.from({ length: SAMPLE_VISITORS }, () => UNTIL)
const visitors = sampleVisitors(config, presents)
const members = visitors.map(
  (history) => lastMoment(program, history, UNTIL)?.profile.segments ?? [],
)

test.each(config.segments)('some made-up visitors meet $name, and some do not', ({ id }) => {
  const met = members.filter((segments) => segments.includes(id)).length
  expect(met).toBeGreaterThan(0)
  expect(met).toBeLessThan(SAMPLE_VISITORS)
})

test('some made-up visitors saw the page that a rule asks for twice, and some did not', () => {
  const where = { prop: 'page.path', op: 'equals', value: '/pricing' }
  const when: Condition = { event: 'page_view', where, op: 'at_least', value: 2 }
  const priced = { ...EMPTY_CONFIG, segments: [{ id: 'priced', name: 'Priced', when }] }
  const met = sampleVisitors(priced, samplePresents(priced, UNTIL)).filter((history) =>
    lastMoment(compile(priced), history, UNTIL)?.profile.segments.includes('priced'),
  ).length
  expect(met).toBeGreaterThan(0)
  expect(met).toBeLessThan(SAMPLE_VISITORS)
})

test('nobody made up does anything after the moment of looking', () => {
  const times = visitors.flatMap(({ events }) => events.map(({ at }) => Number(at)))
  expect(Math.max(...times)).toBeLessThanOrEqual(UNTIL)
  expect(visitors[0]?.events).toEqual([{ at: UNTIL, type: 'page_view' }])
})

test('the same site config and seed give the same visitors, another seed gives others', () => {
  expect(sampleVisitors(config, presents)).toEqual(visitors)
  expect(sampleVisitors(config, presents, 2)).not.toEqual(visitors)
})

test.each([
  ['^/p/[a-z]+$', '/p/a'],
  ['(?:red|blue){2,3}', 'redred'],
  ['a*', ''],
  ['\\d{3}', '000'],
  ['[^a-z ]', '!'],
  ['Åre[é-ö]', 'Åreé'],
])('a text for the pattern %s is %j', (pattern, text) => {
  expect(sampleText(pattern)).toBe(text)
})

test('there is no text for a pattern that cannot be met, or is outside the subset', () => {
  expect(sampleText('[^\\d\\D]')).toBeUndefined()
  expect(sampleText('(a)\\1')).toBeUndefined()
})
