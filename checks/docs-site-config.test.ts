import type { Json, SiteConfig } from '@segue/protocol'
import { VERDICTS } from '@segue/protocol'
import { parseConfig, toJsonSchema } from '@segue/protocol/config'
import { compile, createProfile, FULL_LANGUAGE, updateProfile } from '@segue/rules'
import { expect, test } from 'vitest'
import { codesOf, headingsOf, readDoc, rowsOf, samplesOf, sectionOf } from './markdown.ts'
import { SAMPLE_SEGMENT, toWholeConfig } from './whole-config.ts'

/** What is looked at of the JSON Schema of the site config. */
interface Schema {
  readonly properties?: { readonly [field: string]: Schema }
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly const?: string
  readonly $defs?: { readonly [name: string]: Schema }
}

const doc = readDoc('docs/site-config.md')
const at = (heading: string) => sectionOf(doc, heading)
const schema = toJsonSchema() as Schema
const fields = schema.properties ?? {}
const identity = fields.settings?.properties?.identity
const { change, condition, target } = schema.$defs ?? {}

test.each([
  ['the site config', '# The site config', 'field', schema],
  ['the settings', '## Settings', 'setting', fields.settings],
  ['identity', '### Identity', 'field of identity', identity],
  ['the cookie', '### Identity', 'field of the cookie', identity?.properties?.cookie],
  ['users', '### Identity', 'field of users', identity?.properties?.users],
  ['a score', '## Scores', 'field', fields.scores?.items],
  ['a gain', '## Scores', 'field of a gain', fields.scores?.items?.properties?.gains?.items],
  ['the classes of value', '## Classes of value', 'field', fields.rfm],
  ['a segment', '## Segments', 'field', fields.segments?.items],
  ['a stage', '## The journey', 'field', fields.journey?.properties?.stages?.items],
  ['an experience', '## Experiences', 'field', fields.experiences?.items],
  ['a variant', '## Experiences', 'field of a variant', variantOf(fields.experiences?.items)],
  ['a target', '## Targets', 'field', target],
  ['a fingerprint', '## Targets', 'field of a fingerprint', target?.properties?.fingerprint],
  ['a goal', '## Goals', 'field', fields.goals?.items],
])('the fields of %s are those of the schema', (_, heading, first, node) => {
  const listed = rowsOf(at(heading), first).flatMap(([cell]) => codesOf(cell))
  expect(listed.sort()).toEqual(Object.keys(node?.properties ?? {}).sort())
})

test('the kinds of condition are those of the schema', () => {
  const kinds = condition?.anyOf?.map(({ properties }) => Object.keys(properties ?? {})[0])
  expect(namesOf('## Conditions', 'kind')).toEqual(kinds)
})

test('the measures are those of the schema', () => {
  expect(namesOf('### Measures', 'measure')).toEqual(fieldOf('event', 'measure')?.enum)
})

test('the kinds of change are those of the schema, a heading each', () => {
  const kinds = change?.anyOf?.map(({ properties }) => properties?.kind?.const)
  expect(headingsOf(at('## Changes'), 3)).toEqual(kinds)
})

test('every verdict has its row, or is said to be given by nobody yet', () => {
  const [reserved] = (at('## Verdicts').split('gives yet:')[1] ?? '').split('.')
  const listed = [...namesOf('## Verdicts', 'verdict'), ...codesOf(reserved)]
  expect(listed.sort()).toEqual([...VERDICTS].sort())
})

test('the facts that rules know by themselves are those of the language', () => {
  const listed = namesOf('## Traits', 'trait').filter(
    (name) => /^(visit|time)\.|kind$/.test(name) && name !== 'device.kind',
  )
  // Its number every snippet knows; the others come with a pack.
  const known = ['visit.number', ...Object.keys(FULL_LANGUAGE.traits ?? {})]
  expect(listed.sort()).toEqual(known.sort())
})

const operators = rowsOf(at('## Operators'), 'operator')

test('the operators are those of the schema', () => {
  const names = operators.flatMap(([name]) => codesOf(name))
  expect(names).toEqual(fieldOf('trait', 'op')?.enum)
})

test.each(operators)('%s %s holds for %s and not for %s', (op, value = '', yes, no) => {
  const when = {
    trait: 'custom.x',
    op: codesOf(op)[0],
    ...(value !== '' && { value: toJson(value) }),
  }
  const parsed = parseConfig(toWholeConfig(when))
  expect(parsed).toMatchObject({ ok: true })
  if (!parsed.ok) return
  expect(isInSample(parsed.value, toJson(yes))).toBe(true)
  expect(isInSample(parsed.value, toJson(no))).toBe(false)
})

test.each(rowsOf(at('### Windows'), 'window'))('a %s window can be %s', (_, sample) => {
  const of = { event: 'x', measure: 'sum', of: 'value', op: 'at_least', value: 1 }
  const parsed = parseConfig(toWholeConfig({ ...of, within: toJson(sample) }))
  expect(parsed).toMatchObject({ ok: true })
})

const samples = [readDoc('README.md'), doc].flatMap((each) => samplesOf(each, 'json'))

test.each(samples)('the sample at $file:$line can be published', ({ text }) => {
  const parsed = parseConfig(toWholeConfig(JSON.parse(text)))
  expect(parsed.ok ? [] : parsed.issues).toEqual([])
})

function variantOf(experience: Schema | undefined): Schema | undefined {
  return experience?.properties?.variants?.items
}

function fieldOf(kind: string, field: string): Schema | undefined {
  const shape = condition?.anyOf?.find(({ properties }) => properties && kind in properties)
  return shape?.properties?.[field]
}

function namesOf(heading: string, first: string): string[] {
  return rowsOf(at(heading), first).flatMap(([cell]) => codesOf(cell))
}

function toJson(cell = ''): Json {
  return JSON.parse(codesOf(cell)[0] ?? '')
}

/** Whether a visitor with this fact is in the sample segment, at the moment that the document names. */
function isInSample(config: SiteConfig, fact: Json): boolean {
  const now = Date.UTC(2026, 10, 22, 12)
  const program = compile(config)
  const session = { id: 's', number: 1, startedAt: now, lastAt: now }
  const event = { type: 'page_view', at: now, session: 's', path: '/', props: {} }
  const situation = { now, zone: 'UTC', traits: { custom: { x: fact } } }
  const { profile } = updateProfile(
    program,
    createProfile(program, 'v', session, now),
    event,
    situation,
  )
  return profile.segments.includes(SAMPLE_SEGMENT)
}
