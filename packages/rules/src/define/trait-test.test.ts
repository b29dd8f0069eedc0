import { expect, test } from 'vitest'
import { defineConfig, defineConfigFor, type TraitTest } from './index.ts'

/** What is known of a site's traits; of `custom.any` nothing is. */
interface Names {
  readonly event: never
  readonly slot: never
  readonly trait: 'visitor.plan' | 'custom.any'
  readonly kinds: {
    readonly 'visitor.plan': string
    readonly 'custom.age': number
    readonly 'custom.staff': boolean
    readonly 'custom.tags': readonly string[]
    readonly 'custom.mixed': string | readonly number[]
    readonly 'custom.either': number | string
    readonly 'custom.lists': readonly number[] | readonly string[]
  }
}

type Known = TraitTest<Names>

test('a test that fits what is known of a trait is one', () => {
  const tests: readonly Known[] = [
    { trait: 'visitor.plan', op: 'starts_with', value: 'pro', ignoreCase: true },
    { trait: 'visitor.plan', op: 'in', value: ['pro', 'team'] },
    { trait: 'visitor.plan', op: 'within_days', value: 3 },
    { trait: 'custom.age', op: 'between', value: [18, 30] },
    { trait: 'custom.age', op: 'yearly', value: ['12-20', '01-06'] },
    { trait: 'custom.staff', op: 'not_equals', value: true },
    { trait: 'custom.tags', op: 'any_of', value: ['a'] },
    { trait: 'custom.mixed', op: 'contains', value: 'a' },
    { trait: 'custom.mixed', op: 'includes', value: 1 },
    { trait: 'custom.tags', op: 'not_exists' },
    { trait: 'custom.any', op: 'hour', value: [22, 6] },
    { trait: 'custom.any', op: 'in', value: ['a', 1, true] },
    { trait: 'custom.any', op: 'none_of', value: ['a', 1] },
    { trait: 'custom.either', op: 'in', value: ['a', 1] },
    { trait: 'custom.either', op: 'not_in', value: ['a', 1] },
    { trait: 'custom.lists', op: 'any_of', value: ['a', 1] },
    { trait: 'page.query_until', op: 'hour', value: [22, 6] },
    { trait: 'source.first.campaign', op: 'glob', value: 'sale*' },
    { trait: 'time.date', op: 'weekday', value: [6, 7] },
    { trait: 'device.viewport_width', op: 'less_than', value: 600 },
    { trait: 'device.dark', op: 'equals', value: true },
  ]
  expect(new Set(tests.map(({ op }) => op)).size).toBeGreaterThan(10)
})

test('a test that does not fit what is known of a trait is a type error', () => {
  const tests: readonly Known[] = [
    // @ts-expect-error: a text has no order
    { trait: 'visitor.plan', op: 'at_least', value: 3 },
    // @ts-expect-error: a text equals no number
    { trait: 'visitor.plan', op: 'equals', value: 3 },
    // @ts-expect-error: a number contains nothing
    { trait: 'custom.age', op: 'contains', value: '3' },
    // @ts-expect-error: a number is compared with numbers
    { trait: 'custom.age', op: 'in', value: ['3'] },
    // @ts-expect-error: what is a number or a text is not yes or no
    { trait: 'custom.either', op: 'in', value: ['a', true] },
    // @ts-expect-error: lists of numbers or texts hold no yes or no
    { trait: 'custom.lists', op: 'any_of', value: ['a', true] },
    // @ts-expect-error: yes or no has no order
    { trait: 'custom.staff', op: 'more_than', value: 1 },
    // @ts-expect-error: a list equals nothing
    { trait: 'custom.tags', op: 'equals', value: 'a' },
    // @ts-expect-error: a list of texts holds no number
    { trait: 'custom.tags', op: 'includes', value: 1 },
    // @ts-expect-error: one value is not a list
    { trait: 'device.kind', op: 'includes', value: 'mobile' },
    // @ts-expect-error: an hour is a number already
    { trait: 'time.hour', op: 'hour', value: [9, 17] },
    // @ts-expect-error: a date alone has no hour
    { trait: 'time.date', op: 'hour', value: [9, 17] },
    // @ts-expect-error: a campaign is no time
    { trait: 'source.first.campaign', op: 'after', value: '2026-11-01' },
    // @ts-expect-error: a parameter is a text
    { trait: 'page.query_size', op: 'at_least', value: 42 },
    // @ts-expect-error: no operator is called so
    { trait: 'visitor.plan', op: 'begins_with', value: 'pro' },
    // @ts-expect-error: no trait is called so
    { trait: 'visitor.plam', op: 'exists' },
  ]
  expect(tests).not.toEqual([])
})

test('in a defined config lists may be of several types', () => {
  const base = { v: 1, site: 's', name: 'S', timeZone: 'UTC', currency: 'EUR', goals: [] } as const
  const empty = { ...base, journey: { stages: [] }, experiences: [] } as const
  const where = { prop: 'kind', op: 'in', value: ['a', 1] } as const
  const whens = [
    { trait: 'custom.any', op: 'in', value: ['a', 1] },
    { event: 'buy', op: 'at_least', value: 1, where },
  ] as const
  const segments = whens.map((when) => ({ id: 'a', name: 'A', when }) as const)
  expect(defineConfig({ ...empty, segments }).segments).toEqual(segments)
})

test('in a defined config a trait is tested deep inside, too', () => {
  const base = { v: 1, site: 's', name: 'S', timeZone: 'UTC', currency: 'EUR', goals: [] } as const
  const empty = { ...base, journey: { stages: [] }, experiences: [] } as const
  const right = { none: [{ trait: 'custom.age', op: 'at_least', value: 18 }] } as const
  const wrong = { none: [{ trait: 'custom.age', op: 'starts_with', value: '1' }] } as const
  const segment = { id: 'a', name: 'A' } as const
  const rights = [{ ...segment, when: right }]
  const wrongs = [{ ...segment, when: wrong }]
  expect(defineConfigFor<Names>()({ ...empty, segments: rights }).segments).toEqual(rights)
  // @ts-expect-error: a number starts with nothing
  expect(defineConfigFor<Names>()({ ...empty, segments: wrongs }).segments).toEqual(wrongs)
})
