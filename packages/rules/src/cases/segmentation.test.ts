import { readFileSync } from 'node:fs'
import type { EventProps, Item, SiteConfig } from '@segue/protocol'
import { isRecord } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import { describe, expect, test } from 'vitest'
import { builtInKindOf } from '../lint/built-in-traits.ts'
import { findPublishIssues, lint } from '../lint/index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import type { Case, CaseFile } from './case.ts'

/** Every kind of segmentation is worth nothing where no site can have the facts and events that its example asks for. */
const path = new URL('../../cases/26-segmentation.json', import.meta.url)
const { cases, now }: CaseFile = JSON.parse(readFileSync(path, 'utf8'))

describe.each(cases)('case $id, $title,', (given) => {
  test('is a site config that can be published, and asks of facts what they can be', () => {
    const config = toConfig(given)
    expect(parseConfig(config)).toEqual({ ok: true, value: config })
    expect(findPublishIssues(config)).toEqual([])
    const found = lint(config, { until: Date.parse(given.now ?? now ?? '') })
    expect(found.filter(({ code }) => code === 'TYPE_MISMATCH')).toEqual([])
  })

  test('has facts that Segue gives, or those who know a place', () => {
    const facts = Object.entries(given.traits ?? {}).flatMap(([group, names]) =>
      Object.keys(names).map((name) => `${group}.${name}`),
    )
    const unknown = facts.filter((fact) => !builtInKindOf(fact) && !OF_A_PROXY.includes(fact))
    expect(unknown).toEqual([])
  })

  test('names events and properties as they are sent', () => {
    const asked = askedIn([given.when, given.config])
    const told = (given.history ?? []).flatMap(([, type, props = {}]) =>
      Object.entries(props).flatMap(([name, value]) =>
        nestedIn(name, value).map((nested) => [type, nested] as const),
      ),
    )
    expect([...asked, ...told].filter(([type, name]) => !isSent(type, name))).toEqual([])
    const types = (given.history ?? []).map(([, type]) => type)
    expect(types.filter((type) => !Object.hasOwn(SENT, type))).toEqual([])
  })
})

test('every example has a visitor who is in it and one who is not', () => {
  const titles = new Set(cases.map(({ title }) => title))
  const alike = [...titles].filter((title) => {
    const answers = cases.filter((one) => one.title === title).map(({ answer }) => answer)
    return !answers.includes('yes') || !answers.includes('no')
  })
  expect(alike).toEqual([])
})

test('the names are looked at, be they asked for or told', () => {
  expect(askedIn({ any: [{ event: 'scroll', measure: 'max', of: 'percent' }] })).toEqual([
    ['scroll', undefined],
    ['scroll', 'percent'],
  ])
  expect(nestedIn('items', [{ item_id: 'a' }])).toEqual(['items.item_id'])
  expect([isSent('scroll', 'percent'), isSent('engagement', undefined)]).toEqual([false, false])
})

function toConfig({ when, config = {} }: Case): SiteConfig {
  const { stages = [{ id: 'new', name: 'New' }], segments = [], ...parts } = config
  const asking = when ? [{ id: 'asking', name: 'Asking', when }] : []
  return { ...EMPTY_CONFIG, ...parts, segments: [...segments, ...asking], journey: { stages } }
}

type Named = readonly [type: string, name: string | undefined]

/** The events that rules name, and with each the properties that they read of it. */
function askedIn(value: unknown): readonly Named[] {
  if (Array.isArray(value)) return value.flatMap(askedIn)
  if (!isRecord(value)) return []
  const { event, of, topicProp, valueProp, where, ...parts } = value
  const inside = Object.values(parts).flatMap(askedIn)
  if (typeof event !== 'string') return [...inside, ...askedIn(where)]
  const read = [of, topicProp, valueProp].filter((name) => typeof name === 'string')
  const names = [undefined, ...read, ...propsIn(where)]
  return [...names.map((name): Named => [event, name]), ...inside]
}

function propsIn(where: unknown): readonly string[] {
  if (Array.isArray(where)) return where.flatMap(propsIn)
  if (!isRecord(where)) return []
  return typeof where.prop === 'string' ? [where.prop] : Object.values(where).flatMap(propsIn)
}

/** The paths of the values of a property. */
function nestedIn(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => nestedIn(name, item))
  if (!isRecord(value)) return [name]
  return Object.entries(value).flatMap(([key, inner]) => nestedIn(`${name}.${key}`, inner))
}

function isSent(type: string, name: string | undefined): boolean {
  if (!Object.hasOwn(SENT, type)) return false
  const props: readonly string[] = Object.entries(SENT).find(([key]) => key === type)?.[1] ?? []
  const [first] = name?.split('.') ?? []
  if (type === 'page_view' && first === 'source') return builtInKindOf(`${name}`) !== undefined
  if (type === 'identify' && first === 'traits') return true
  return name === undefined || props.includes(name)
}

/** What a proxy of the collector may know of a place. */
const OF_A_PROXY = ['geo.country', 'geo.region']

type Known<Props> = keyof {
  [Name in keyof Props as string extends Name ? never : Name]: never
} &
  string

/** Names that the compiler knows from `EventProps`, which types what the snippet sends and what `track` takes. */
const SENT_BY_SEGUE = {
  page_view: [],
  identify: [],
  scroll: ['percent_scrolled'],
  user_engagement: ['engagement_time_msec'],
  rage_click: [],
  dead_click: [],
  quick_return: [],
  form_error: [],
  search: [],
  view_item: ['items.item_category'],
  add_to_cart: [],
  purchase: ['value'],
} satisfies {
  readonly [Type in keyof EventProps]?: readonly (
    | Known<EventProps[Type]>
    | `items.${Known<Item>}`
  )[]
}

/** With answers to a survey, which a site sends itself, as the report on satisfaction defines them. */
const SENT: { readonly [type: string]: readonly string[] } = {
  ...SENT_BY_SEGUE,
  survey: ['kind', 'answer'],
}
