import type { Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { defineConfig, defineConfigFor, type WithNames } from './index.ts'

/** What is declared of a site: of `view_item` no property is. */
interface Names {
  readonly event: 'purchase' | 'view_item'
  readonly trait: never
  readonly slot: never
  readonly props: { readonly purchase: 'value' | 'items.price' }
}

const base = { v: 1, site: 's', name: 'S', timeZone: 'UTC', currency: 'EUR' } as const
const rest = { ...base, journey: { stages: [] }, experiences: [], goals: [] } as const
const defineShop = defineConfigFor<Names>()

test('a config that means what it says is one', () => {
  const config: SiteConfig = defineConfig({
    ...base,
    scores: [{ id: 'keen', name: 'K', halfLifeDays: 7, gains: [{ event: 'a', points: 1 }] }],
    segments: [
      { id: 'a', name: 'A', when: { score: 'keen', op: 'at_least', value: 1 } },
      { id: 'b', name: 'B', when: { none: [{ segment: 'a' }, { stage: 'new', orLater: true }] } },
      { id: 'c', name: 'C', when: { score: 'keen', measure: 'strongest', op: 'in', value: ['x'] } },
      { id: 'd', name: 'D', when: { event: 'a', measure: 'last', op: 'within_days', value: 7 } },
      { id: 'e', name: 'E', when: { rfm: 'recency', op: 'between', value: [2, 3] } },
    ],
    journey: { stages: [{ id: 'new', name: 'New', exit: { segment: 'b' } }] },
    experiences: [
      {
        id: 'h',
        name: 'H',
        state: 'draft',
        mode: 'experiment',
        goal: 'sold',
        guardrails: [{ goal: 'sold' }],
        variants: [],
      },
    ],
    goals: [{ id: 'sold', name: 'Sold', event: 'purchase' }],
  })
  expect(config.segments).toHaveLength(5)
})

test('a misspelt operator, and one that does not fit what is measured, is a type error', () => {
  const misspelt = { event: 'a', op: 'at_leest', value: 1 } as const
  const text = { event: 'a', op: 'at_least', value: '1' } as const
  const ofTexts = { event: 'a', op: 'starts_with', value: 1 } as const
  const trait = { trait: 'custom.a', op: 'equls', value: 1 } as const
  const deep = { none: [{ event: 'a', where: { prop: 'n', op: 'equls', value: 1 }, op: 'exists' }] }
  const configs = [
    // @ts-expect-error: no operator is called so
    defineConfig({ ...rest, segments: [{ ...A, when: misspelt }] }),
    // @ts-expect-error: a count is compared with a number
    defineConfig({ ...rest, segments: [{ ...A, when: text }] }),
    // @ts-expect-error: a count starts with nothing
    defineConfig({ ...rest, segments: [{ ...A, when: ofTexts }] }),
    // @ts-expect-error: no trait can be asked so
    defineConfig({ ...rest, segments: [{ ...A, when: trait }] }),
    // @ts-expect-error: no property can be asked so
    defineConfig({ ...rest, segments: [{ ...A, when: deep }] }),
    // @ts-expect-error: a segment has no such field
    defineConfig({ ...rest, segments: [{ ...A, descripton: 'A', when: { all: [] } }] }),
  ]
  expect(configs).toHaveLength(6)
})

test('a reference to what the config does not have is a type error', () => {
  const score = { score: 's', op: 'at_least', value: 1 } as const
  const goals = [{ id: 'g', name: 'G', event: 'purchase' }] as const
  const hero = { id: 'h', name: 'H', state: 'draft', mode: 'experiment', variants: [] } as const
  const configs = [
    // @ts-expect-error: no segment is called so
    defineConfig({ ...rest, segments: [{ ...A, when: { all: [{ segment: 'b' }] } }] }),
    // @ts-expect-error: there is no stage
    defineConfig({ ...rest, segments: [{ ...A, when: { stage: 'new' } }] }),
    // @ts-expect-error: there is no score
    defineConfig({ ...rest, segments: [{ ...A, when: score }] }),
    // @ts-expect-error: no goal is called so
    defineConfig({ ...rest, segments: [], goals, experiences: [{ ...hero, goal: 'x' }] }),
    // @ts-expect-error: no segment is called so, whatever names are known
    defineShop({ ...rest, segments: [{ ...A, when: { none: [{ segment: 'b' }] } }] }),
  ]
  expect(configs).toHaveLength(5)
})

test('a property that an event is not declared to have is a type error', () => {
  const sum = { event: 'purchase', measure: 'sum', op: 'at_least', value: 1 } as const
  const ofValue = { ...sum, of: 'value' } as const
  const ofVlaue = { ...sum, of: 'vlaue' } as const
  const ofUndeclared = { ...sum, event: 'view_item', of: 'any' } as const
  const ofAny = { ...sum, event: '*', of: 'any' } as const
  const dear = { any: [{ prop: 'items.price', op: 'more_than', value: 100 }] } as const
  const wrong = { any: [{ prop: 'items.prise', op: 'more_than', value: 100 }] } as const
  const boughtDear = { event: 'purchase', where: dear, op: 'at_least', value: 1 } as const
  const boughtWrong = { event: 'purchase', where: wrong, op: 'at_least', value: 1 } as const
  const steps = { sequence: [{ event: 'purchase', where: wrong }] } as const
  const goal = { id: 'g', name: 'G', event: 'purchase', valueProp: 'vlaue' } as const
  const configs = [
    defineShop({ ...rest, segments: [{ ...A, when: ofValue }] }),
    defineShop({ ...rest, segments: [{ ...A, when: ofUndeclared }] }),
    defineShop({ ...rest, segments: [{ ...A, when: ofAny }] }),
    defineShop({ ...rest, segments: [{ ...A, when: boughtDear }] }),
    // @ts-expect-error: a purchase has no such property
    defineShop({ ...rest, segments: [{ ...A, when: ofVlaue }] }),
    // @ts-expect-error: nor where it is asked for in detail
    defineShop({ ...rest, segments: [{ ...A, when: boughtWrong }] }),
    // @ts-expect-error: nor as a step of a sequence
    defineShop({ ...rest, segments: [{ ...A, when: steps }] }),
    // @ts-expect-error: nor as a goal
    defineShop({ ...rest, segments: [], goals: [goal] }),
  ]
  expect(configs).toHaveLength(8)
})

test('functions make conditions for any event, and refer to the segments that the names list', () => {
  type Rule = WithNames<Condition, Names & { readonly segment: 'a' }>
  const did = (event: Names['event']): Rule => ({ event, op: 'at_least', value: 1 })
  const both = (...all: readonly Rule[]): Rule => ({ all })
  const when = both(did('purchase'), { segment: 'a' })
  // @ts-expect-error: the names list no such segment
  both({ segment: 'b' })
  const define = defineConfigFor<Names & { readonly segment: 'a' }>()
  const segments = [
    { ...A, when: did('view_item') },
    { id: 'c', name: 'C', when },
  ] as const
  expect(define({ ...rest, segments }).segments).toBe(segments)
})

test('a value that does not fit its operator, or lacks, is a type error', () => {
  const last = { event: 'a', measure: 'last' } as const
  const strongest = { score: 's', measure: 'strongest' } as const
  const scores = [{ id: 's', name: 'S', halfLifeDays: 7, gains: [] }] as const
  const ask = <const When>(when: When) => ({ ...rest, scores, segments: [{ ...A, when }] }) as const
  const configs = [
    defineConfig(ask({ event: 'a', op: 'between', value: [3, 5] })),
    defineConfig(ask({ ...last, op: 'weekday', value: [6, 7] })),
    defineConfig(ask({ ...strongest, op: 'equals', value: 'ski' })),
    // @ts-expect-error: between two numbers, not one
    defineConfig(ask({ event: 'a', op: 'between', value: 3 })),
    // @ts-expect-error: nothing is told that it would equal
    defineConfig(ask({ event: 'a', op: 'equals' })),
    // @ts-expect-error: a list has to be one
    defineConfig(ask({ event: 'a', op: 'in', value: 3 })),
    // @ts-expect-error: whether there is one is compared with nothing
    defineConfig(ask({ event: 'a', op: 'exists', value: 3 })),
    // @ts-expect-error: a week has seven days
    defineConfig(ask({ ...last, op: 'weekday', value: [8] })),
    // @ts-expect-error: an hour from, an hour to
    defineConfig(ask({ ...last, op: 'hour', value: 9 })),
    // @ts-expect-error: the strongest topic is a text
    defineConfig(ask({ ...strongest, op: 'equals', value: 3 })),
    // @ts-expect-error: a class is a number
    defineConfig(ask({ rfm: 'recency', op: 'between', value: 3 })),
  ]
  expect(configs).toHaveLength(11)
})

test("a trait of Segue's own is known without names, and others are the site's", () => {
  const traits = (...any: Parameters<typeof defineConfig>[0]['segments'][number]['when'][]) =>
    defineConfig({ ...rest, segments: [{ ...A, when: { any } }] })
  const configs = [
    traits({ trait: 'time.hour', op: 'at_least', value: 3 }, { trait: 'page.path', op: 'exists' }),
    traits({ trait: 'visitor.plan', op: 'equals', value: 'pro' }),
    traits({ trait: 'geo.country', op: 'in', value: ['NO'] }),
    traits({ trait: 'source.first.campaign', op: 'equals', value: 'spring' }),
    // @ts-expect-error: no time has such a part
    traits({ trait: 'time.hor', op: 'at_least', value: 3 }),
    // @ts-expect-error: no page has such a part
    traits({ trait: 'page.pth', op: 'exists' }),
    // @ts-expect-error: an hour is a number
    traits({ trait: 'time.hour', op: 'equals', value: '3' }),
    // @ts-expect-error: nothing is called so
    traits({ trait: 'plan', op: 'exists' }),
  ]
  expect(configs).toHaveLength(8)
})

test('an experience can require only one that there is', () => {
  const one = { id: 'one', name: 'One', state: 'draft', mode: 'personalize', variants: [] } as const
  const two = { ...one, id: 'two' } as const
  const configs = [
    defineConfig({ ...rest, segments: [], experiences: [one, { ...two, requires: ['one'] }] }),
    // @ts-expect-error: no experience is called so
    defineConfig({ ...rest, segments: [], experiences: [one, { ...two, requires: ['nope'] }] }),
  ]
  expect(configs).toHaveLength(2)
})

const A = { id: 'a', name: 'A' } as const
