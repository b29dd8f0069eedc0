import type { Condition, Experience, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { rulesPacksFor } from './rules-packs-for.ts'

const experience: Experience = {
  id: 'hero',
  name: 'Hero',
  state: 'running',
  mode: 'personalize',
  variants: [],
}

const seen = { event: 'view_item', op: 'at_least', value: 1 }

test.each<[string, Condition, readonly string[]]>([
  ['a count', seen, []],
  ['a count in a sliding window', { ...seen, within: { days: 7 } }, []],
  ['a last time within days', { ...seen, measure: 'last', op: 'within_days' }, ['figures']],
  ['the number of the visit', { trait: 'visit.number', op: 'at_least', value: 2 }, []],
  ['a fact named like an operator', { trait: 'custom.hour', op: 'equals', value: 'hour' }, []],
  ['a fact that is a date', { trait: 'visitor.born', op: 'within_days', value: 1 }, ['rules']],
  ['a count in a calendar window', { ...seen, within: { calendar: 'day' } }, ['rules']],
  ['a streak', { ...seen, measure: 'streak' }, ['rules']],
  ['the hour', { trait: 'time.hour', op: 'at_least', value: 2 }, ['rules']],
  ['a sequence', { sequence: [{ event: 'a' }, { event: 'b' }] }, ['rules']],
  ['a class', { rfm: 'recency', op: 'at_least', value: 2 }, ['rules']],
  ['a common operator deep inside', { none: [{ all: [{ ...seen, op: 'between' }] }] }, ['figures']],
  ['a sum', { ...seen, measure: 'sum', of: 'value' }, ['figures']],
  [
    'a text in any case',
    { trait: 'page.path', op: 'equals', value: 'a', ignoreCase: true },
    ['rules'],
  ],
  ['a pattern in where', { ...seen, where: { prop: 'x', op: 'regex', value: 'a' } }, ['rules']],
  ['a score', { score: 'interest', op: 'at_least', value: 2 }, ['figures']],
])('%s needs its packs wherever it stands', (_, when, packs) => {
  const stage = { id: 'one', name: 'One' }
  const variant = { id: 'a', name: 'A', when, changes: [] }
  const places: Partial<SiteConfig>[] = [
    { segments: [{ id: 's', name: 'S', when }] },
    { journey: { stages: [{ ...stage, enter: when }] } },
    { journey: { stages: [{ ...stage, exit: when }] } },
    { experiences: [{ ...experience, when }] },
    { experiences: [{ ...experience, variants: [variant] }] },
  ]
  for (const place of places) expect(rulesPacksFor({ ...EMPTY_CONFIG, ...place })).toEqual(packs)
})

test.each<[string, Partial<Experience>, readonly string[]]>([
  ['pages only', { pages: ['/'] }, []],
  ['a schedule', { schedule: { from: '2026-11-27T00:00' } }, ['experiments']],
  ['variants by chance', { mode: 'experiment' }, ['experiments']],
  ['a control', { control: 0.1 }, ['experiments']],
  ['a share of the traffic', { traffic: 0.5 }, ['experiments']],
  ['a group', { group: 'hero' }, ['experiments']],
  ['a prerequisite', { requires: ['other'] }, ['experiments']],
  ['a frequency cap', { frequencyCap: { views: 3 } }, ['experiments']],
])('an experience with %s needs its packs', (_, part, packs) => {
  const experiences = [{ ...experience, ...part }]
  expect(rulesPacksFor({ ...EMPTY_CONFIG, experiences })).toEqual(packs)
})

test('a holdout needs its pack', () => {
  const experiences = [experience]
  const packsFor = (holdout: number) =>
    rulesPacksFor({ ...EMPTY_CONFIG, experiences, settings: { holdout } })
  expect(packsFor(0.05)).toEqual(['experiments'])
  expect(packsFor(0)).toEqual([])
})

test('a stage for those who stay away needs its pack', () => {
  const stages = [{ id: 'gone', name: 'Gone', lapseAfterDays: 30 }]
  expect(rulesPacksFor({ ...EMPTY_CONFIG, journey: { stages } })).toEqual(['figures'])
})

test('what a score asks of its events counts, too', () => {
  const where = { prop: 'x', op: 'regex', value: 'a' }
  const gains = [{ event: 'view_item', where, points: 1 }]
  const scores = [{ id: 'interest', name: 'Interest', halfLifeDays: 7, gains }]
  expect(rulesPacksFor({ ...EMPTY_CONFIG, scores })).toEqual(['rules'])
})
