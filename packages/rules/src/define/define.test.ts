import type { Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import {
  defineConfig,
  defineConfigFor,
  namesOf,
  shapesOf,
  toTypeText,
  type WithNames,
} from './index.ts'

interface Names {
  readonly event: 'view_item' | 'purchase'
  readonly trait: 'visitor.plan'
  readonly slot: 'hero'
}

const config = {
  ...EMPTY_CONFIG,
  segments: [
    {
      id: 'a',
      name: 'A',
      when: {
        all: [
          { event: '*', op: 'at_least', value: 1 },
          { trait: 'visitor.plan', op: 'exists' },
        ],
      },
    },
    { id: 'b', name: 'B', when: { sequence: [{ event: 'view_item' }, { event: 'purchase' }] } },
  ],
  experiences: [
    {
      id: 'hero',
      name: 'Hero',
      state: 'draft',
      mode: 'personalize',
      variants: [{ id: 'v', name: 'V', changes: [{ kind: 'slot', slot: 'hero', template: 'x' }] }],
    },
  ],
  goals: [{ id: 'g', name: 'G', event: 'purchase' }],
} as const

const base = { v: 1, site: 's', name: 'S', timeZone: 'UTC', currency: 'EUR' } as const
const empty = { ...base, segments: [], journey: { stages: [] }, experiences: [] } as const

test('a defined config comes back unchanged', () => {
  const given = { ...empty, segments: config.segments, goals: config.goals }
  expect(defineConfig(given)).toBe(given)
})

const NO_NAMES = { event: [], trait: [], slot: [], segment: [], stage: [], score: [], goal: [] }

test('a name the site does not use is a type error', () => {
  const right = { id: 'g', name: 'G', event: 'purchase' } as const
  const wrong = { id: 'g', name: 'G', event: 'purchaes' } as const
  expect(defineConfigFor<Names>()({ ...empty, goals: [right] }).goals).toHaveLength(1)
  // @ts-expect-error: no event of the site is called so
  expect(defineConfigFor<Names>()({ ...empty, goals: [wrong] }).goals).toHaveLength(1)
})

test('conditions can be made by functions, from variables and by spreading', () => {
  type Rule = WithNames<Condition, Names>
  const did = (event: Names['event'], times: number): Rule => ({
    event,
    op: 'at_least',
    value: times,
    within: { days: 7 },
  })
  const both = (...all: readonly Rule[]): Rule => ({ all })
  const plan: string = JSON.parse('"pro"')
  const owned = both(did('purchase', 2), { trait: 'visitor.plan', op: 'equals', value: plan })
  const segments = (['view_item', 'purchase'] as const).map((event) => ({
    ...{ id: event, name: event },
    when: both(owned, did(event, 1)),
  }))
  const given = { ...empty, goals: [], segments }
  expect(defineConfigFor<Names>()(given)).toBe(given)

  const event: string = JSON.parse('"purchase"')
  const anyEvent = { id: 'a', name: 'A', when: { event, op: 'at_least', value: 1 } } as const
  // @ts-expect-error: any text could be another event's name
  defineConfigFor<Names>()({ ...empty, goals: [], segments: [anyEvent] })
  // @ts-expect-error: nor does a function take other names
  did('purchaes', 1)
})

test('what rules take the traits of a site for stands beside their names', () => {
  const whens = [
    { trait: 'visitor.plan', op: 'in', value: ['pro', 'team'] },
    { trait: 'custom.tags', op: 'any_of', value: ['a'] },
    { trait: 'custom.until', op: 'before', value: '2026-11-27' },
    { trait: 'custom.any', op: 'exists' },
    { trait: 'device.kind', op: 'equals', value: 'mobile' },
  ]
  const segments = [{ id: 'a', name: 'A', when: { any: whens } }]
  const text = toTypeText(NO_NAMES, shapesOf({ ...config, segments }))
  const [, kinds = ''] = text.split('readonly kinds: {\n')
  expect(kinds.split('\n  }')[0]).toBe(
    [
      "    readonly 'custom.tags': readonly string[]",
      "    readonly 'custom.until': number | string",
      "    readonly 'visitor.plan': string",
    ].join('\n'),
  )
})

test('the names of a site config become a type', () => {
  expect(toTypeText({ ...NO_NAMES, event: ['a', "it's"], slot: ['hero'], stage: ['new'] })).toBe(
    [
      '/** The names this site uses. Generated: edit the source, not this. */',
      'export interface Names {',
      "  readonly event: 'a' | 'it\\'s'",
      '  readonly trait: never',
      "  readonly slot: 'hero'",
      '  readonly segment: never',
      "  readonly stage: 'new'",
      '  readonly score: never',
      '  readonly goal: never',
      '}',
      '',
    ].join('\n'),
  )
})

test('what rules read of events and visitors becomes types', () => {
  const items = { prop: 'items.kind', op: 'includes', value: 'boots' }
  const text = toTypeText(
    NO_NAMES,
    shapesOf({
      ...config,
      scores: [
        {
          id: 's',
          name: 'S',
          halfLifeDays: 1,
          gains: [{ event: 'search', points: 1, topicProp: 't' }],
        },
      ],
      segments: [
        {
          id: 'a',
          name: 'A',
          when: { event: 'view_item', where: items, op: 'at_least', value: 1 },
        },
        { id: 'b', name: 'B', when: { trait: 'visitor.age', op: 'between', value: [18, 30] } },
        { id: 'c', name: 'C', when: { event: '*', op: 'at_least', value: 1 } },
      ],
      goals: [{ id: 'g', name: 'G', event: 'purchase', valueProp: 'order.total' }],
    }),
  )
  const rest = 'readonly [name: string]: unknown }'
  const kind = `Several<{ readonly 'kind'?: Several<string>; ${rest}>`
  expect(text.split('\n').filter((line) => /^ {2}readonly '|^export type V/.test(line))).toEqual([
    `  readonly 'purchase': { readonly 'order'?: { readonly 'total'?: number; ${rest}; ${rest}`,
    `  readonly 'search': { readonly 't'?: Several<string>; ${rest}`,
    `  readonly 'view_item': { readonly 'items'?: ${kind}; ${rest}`,
    `export type VisitorTraits = { readonly 'age'?: number; ${rest}`,
  ])
})

test('names are found wherever a site config uses them', () => {
  const { event, trait, slot, segment, goal } = namesOf(config)
  expect([segment, goal]).toEqual([['a', 'b'], ['g']])
  expect([trait, slot]).toEqual([['visitor.plan'], ['hero']])
  expect(event).toContain('view_item')
  expect(event).toEqual(expect.arrayContaining(['experience_impression', 'scroll', 'form_submit']))
  expect(event).not.toContain('*')
})

test('the properties of planned events are listed, with those that rules read', () => {
  const plan: SiteConfig['plan'] = {
    events: [
      { event: 'purchase', props: [{ prop: 'value', type: 'number' }] },
      { event: 'view_item' },
    ],
  }
  const goals = [{ id: 'g', name: 'G', event: 'purchase', valueProp: 'tax' }]
  const text = toTypeText(NO_NAMES, shapesOf({ ...config, plan, goals }))
  const [, props = ''] = text.split('readonly props: {\n')
  expect(props.split('\n  }')[0]).toBe("    readonly 'purchase': 'tax' | 'value'")
})
