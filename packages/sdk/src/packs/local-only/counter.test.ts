import type { JsonObject, LocalCount, SegueEvent, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toConsentParts } from '../../testing/consent-parts.ts'
import { type Counted, createCounter } from './counter.ts'

const variants = [{ id: 'a', name: 'A', changes: [] }]
const hero = { id: 'hero', name: 'Hero', state: 'running', mode: 'experiment', variants } as const
const config: SiteConfig = {
  ...toConsentParts({}).config,
  experiences: [hero, { ...hero, id: 'note', goal: 'large' }, { ...hero, id: 'tip', goal: 'shop' }],
  goals: [
    { id: 'read', name: 'Read', event: 'scroll' },
    { id: 'buy', name: 'Buy', event: 'purchase', valueProp: 'order.value' },
    {
      ...{ id: 'large', name: 'Large', event: 'purchase' },
      where: { prop: 'order.value', op: 'at_least', value: 100 },
    },
    {
      ...{ id: 'shop', name: 'Shop', event: 'search' },
      where: { prop: 'page.path', op: 'equals', value: '/shop' },
    },
  ],
}
const exposed = (experience: string, variant: string): [string, JsonObject] => [
  'experience_impression',
  { experience, variant },
]
const bought = (value: number): [string, JsonObject] => ['purchase', { order: { value } }]
const exposure = { count: 'exposure', experience: 'hero', variant: 'a' }
const goal = { count: 'goal', experience: 'hero', variant: 'a', goal: 'buy' }

test.each<[string, [string, JsonObject][], object[]]>([
  ['an exposure', [exposed('hero', 'a')], [exposure]],
  ['a kept visitor', [exposed('hero', 'control')], [{ ...exposure, variant: 'control' }]],
  ['an exposure again', [exposed('hero', 'a'), exposed('hero', 'a')], [exposure]],
  ['another arm later', [exposed('hero', 'a'), exposed('hero', 'holdout')], [exposure]],
  ['a goal before', [bought(5), exposed('hero', 'a')], [exposure]],
  [
    'goals after, the first one marked',
    [exposed('hero', 'a'), bought(5), bought(7)],
    [exposure, { ...goal, first: true, value: 5 }, { ...goal, first: false, value: 7 }],
  ],
  [
    'a goal that decides two experiences',
    [exposed('hero', 'a'), exposed('note', 'a'), bought(200)],
    [
      exposure,
      { ...exposure, experience: 'note' },
      { ...goal, first: true, value: 200 },
      { ...goal, experience: 'note', goal: 'large', first: true, value: 0 },
    ],
  ],
  [
    'a goal whose condition is not met',
    [exposed('note', 'a'), bought(99)],
    [{ ...exposure, experience: 'note' }],
  ],
  [
    'a goal reached on a page',
    [exposed('tip', 'a'), ['search', {}]],
    [
      { ...exposure, experience: 'tip' },
      { ...goal, experience: 'tip', goal: 'shop', first: true, value: 0 },
    ],
  ],
  [
    'other events',
    [
      ['page_view', { url: '/' }],
      ['scroll', {}],
    ],
    [],
  ],
  ['what is no id of the config', [exposed('kim@example.org', 'a'), exposed('hero', 'x')], []],
  ['keys of the prototype machinery', [exposed('__proto__', 'a'), bought(1)], []],
  [
    'a value that is no number',
    [exposed('hero', 'a'), ['purchase', { order: 'x' }]],
    [exposure, { ...goal, first: true, value: 0 }],
  ],
])('%s: counted as it should be', (_, events, expected) => {
  const count = createCounter(config)
  let counted: Counted = {}
  const all: LocalCount[] = []
  for (const [type, props] of events) {
    const [next, counts] = count(counted, { type, props, page: { path: '/shop' } } as SegueEvent)
    counted = next
    all.push(...counts)
  }
  expect(all).toEqual(expected)
})
