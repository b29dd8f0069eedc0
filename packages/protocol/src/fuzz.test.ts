import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleConfig } from './config/example-config.ts'
import { CONFIG_ISSUES } from './config/issues/config-issues.ts'
import { parseConfig } from './config/parse-config.ts'
import { EVENT_ISSUES } from './event-issues.ts'
import type { Parsed } from './issue.ts'
import { BATCH_ISSUES, parseBatch } from './parse-batch.ts'
import { parseEvent } from './parse-event.ts'

const RUNS = 1_000
const TIMEOUT_MS = 60_000

const batch = {
  v: 1,
  sentAt: 1_795_000_000_000,
  visitor: 'v',
  session: 's',
  tab: 't',
  config: 1,
  consent: { personalization: 'granted', measurement: 'granted' },
  events: [{}],
}

const event = {
  id: '0192f0c1-5a2b-7c3d-8e4f-0123456789ab',
  at: 1_795_000_000_000,
  seq: 0,
  type: 'purchase',
  page: { url: 'https://shop.example/', path: '/', title: '', referrer: '' },
  props: { value: 1, items: [{ item_id: 'a' }] },
  segments: ['a'],
  stage: '',
  variants: { hero: 'control' },
}

const parsers = [
  ['parseEvent', parseEvent, EVENT_ISSUES, event],
  ['parseBatch', parseBatch, BATCH_ISSUES, batch],
  ['parseConfig', parseConfig, CONFIG_ISSUES, exampleConfig()],
] as const

const junk = fc.oneof(
  fc.jsonValue(),
  fc.anything(),
  fc.constantFrom('__proto__', 'constructor', '', -1, 1e308, null, 'x'.repeat(70)),
  fc
    .constantFrom('[]', '{}', '[[]]', '{"__proto__":{"polluted":1}}')
    .map((json) => JSON.parse(json)),
)

test.each(parsers)(
  '%s never throws on anything, and says what is wrong and where',
  (_, parse, table) => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (input) => {
        expectSoundAnswer(parse(input), table)
      }),
      { numRuns: RUNS },
    )
  },
  TIMEOUT_MS,
)

test.each(parsers)(
  '%s never throws on sound input with some members exchanged',
  (_, parse, table, sound) => {
    const picks = fc.array(fc.tuple(fc.nat(), junk, fc.boolean()), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(picks, (mutations) => {
        const input = structuredClone(sound)
        for (const [pick, value, isTakenOut] of mutations)
          mutate(input, { pick, value, isTakenOut })
        expectSoundAnswer(parse(input), table)
      }),
      { numRuns: RUNS },
    )
    expect({}).not.toHaveProperty('polluted')
  },
  TIMEOUT_MS,
)

test(
  'a site config made by a program is what JSON makes of it, or refused',
  () => {
    const made = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    })
    const value = fc.oneof(
      made,
      made.map((part) => ({ toJSON: () => part })),
      made.map((part) => Object.create({ inherited: part })),
    )
    const ways = fc.constantFrom('value', 'getter', 'hidden', 'thrown')
    const told = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(fc.nat(), fc.option(value), ways, (pick, part, way) => {
        const input = exampleConfig()
        const members = membersIn(input)
        const { owner, key } = members[pick % members.length]!
        const old: unknown = Reflect.get(owner, key)
        Object.defineProperty(owner, key, describe(way, part === null ? old : part))
        const parsed = parseConfig(input)
        told[parsed.ok ? 'accepted' : 'refused'] += 1
        if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(JSON.stringify(input)))
        else expectSoundAnswer(parsed, CONFIG_ISSUES)
      }),
      { numRuns: RUNS },
    )
    expect(Math.min(told.accepted, told.refused)).toBeGreaterThan(RUNS / 20)
  },
  TIMEOUT_MS,
)

/** A member as a program may give it: as a value, by a getter, out of sight, or not at all. */
function describe(way: string, value: unknown): PropertyDescriptor {
  const enumerable = way !== 'hidden'
  if (way === 'value' || way === 'hidden') return { value, enumerable }
  const get = () => {
    if (way === 'thrown') throw value
    return value
  }
  return { get, enumerable }
}

test.each(parsers)('what %s accepts, it accepts again unchanged', (_, parse, __, sound) => {
  const once = parse(sound)
  expect(once).toMatchObject({ ok: true })
  expect(once.ok && parse(once.value)).toEqual(once)
})

function expectSoundAnswer(parsed: Parsed<unknown>, table: object): void {
  if (parsed.ok) return
  expect(parsed.issues.length).toBeGreaterThan(0)
  for (const { code, path, received, expected, remedy } of parsed.issues) {
    if (!Object.hasOwn(table, code)) throw new Error(`${code} is in no table`)
    for (const text of [path, received, expected, remedy]) {
      if (typeof text !== 'string') throw new Error(`${code} says ${String(text)}`)
    }
  }
}

interface Mutation {
  /** Which of all members is meant, counted round and round. */
  readonly pick: number
  readonly value: unknown
  readonly isTakenOut: boolean
}

function mutate(input: object, { pick, value, isTakenOut }: Mutation): void {
  const members = membersIn(input)
  const member = members[pick % members.length]
  if (member === undefined) return
  if (isTakenOut) Reflect.deleteProperty(member.owner, member.key)
  else Reflect.set(member.owner, member.key, value)
}

function membersIn(owner: object): readonly { owner: object; key: string }[] {
  return Object.entries(owner).flatMap(([key, value]) => [
    { owner, key },
    ...(typeof value === 'object' && value !== null ? membersIn(value) : []),
  ])
}
