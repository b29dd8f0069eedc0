import { readdirSync, readFileSync } from 'node:fs'
import type { Outcome, SiteConfig } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import { describe, expect, test } from 'vitest'
import { explain } from '../explain/index.ts'
import { compile } from '../index.ts'
import { findPatternIssues } from '../lint/find-pattern-issues.ts'
import { type History, lastMoment, settle, toTime } from '../simulate/index.ts'

/** A site config as a release wrote it, and what its visitors got. `cases/README.md` says when to add one. */
interface Golden {
  readonly config: SiteConfig
  readonly visitors: readonly (History & { readonly until: string; readonly expect: Expected })[]
}

interface Expected {
  readonly segments: readonly string[]
  readonly stage: string
  readonly outcomes: readonly (readonly [Outcome['arm'], Outcome['verdict']])[]
}

const folder = new URL('../../cases/golden/', import.meta.url)
const read = (name: string): Golden => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const released = readdirSync(folder).filter((name) => /^\d/.test(name))

function decisionOf(config: SiteConfig, { until, ...history }: Golden['visitors'][number]) {
  const { decision } = settle(compile(config), history, toTime(until)) ?? {}
  const { segments, stage, outcomes = [] } = decision ?? {}
  return { segments, stage, outcomes: outcomes.map(({ arm, verdict }) => [arm, verdict]) }
}

describe.each(released)('the site config of release %s', (name) => {
  const { config, visitors } = read(name)

  test('is accepted as it is', () => {
    expect(parseConfig(config)).toEqual({ ok: true, value: config })
    expect(findPatternIssues(config)).toEqual([])
  })

  test.each(visitors)('still gives $visitor what it gave', (visitor) => {
    expect(decisionOf(config, visitor)).toEqual(visitor.expect)
  })
})

/** Every object within a value, however deep. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)]
}

/** What visitors get with a field more in one object of the site config, object by object. */
function withFieldMore(
  { config, visitors }: Golden,
  objects: readonly object[],
  look: (before: ReturnType<typeof decisionOf>, after: ReturnType<typeof decisionOf>) => void,
): void {
  const before = visitors.map((visitor) => decisionOf(config, visitor))
  for (const object of objects) {
    Object.defineProperty(object, 'notYetInvented', {
      value: {},
      enumerable: true,
      configurable: true,
    })
    const after = visitors.map((visitor) => decisionOf(config, visitor))
    Reflect.deleteProperty(object, 'notYetInvented')
    for (const [index, decision] of after.entries()) look(before[index]!, decision)
  }
}

describe.each([...released, 'newer.json'])('a field that nobody knows, in %s', (name) => {
  test('lets nobody into a segment, wherever it stands in a rule', () => {
    const golden = read(name)
    const objects = objectsIn(golden.config.segments)
    expect(objects.length).toBeGreaterThan(10)
    withFieldMore(golden, objects, (before, after) => {
      expect(before.segments).toEqual(expect.arrayContaining([...(after.segments ?? [])]))
    })
  })

  test('shows an experience to nobody to whom it was not shown, wherever it stands in it', () => {
    const golden = read(name)
    for (const [index, experience] of golden.config.experiences.entries()) {
      withFieldMore(golden, objectsIn(experience), (before, after) => {
        const [arm] = after.outcomes[index] ?? []
        expect([null, before.outcomes[index]?.[0]]).toContain(arm)
      })
    }
  })
})

describe('a site config of a newer release', () => {
  const { config, visitors } = read('newer.json')

  test('is refused where it is published, each part it does not know by its place', () => {
    const parsed = parseConfig(config)
    const paths = parsed.ok ? [] : parsed.issues.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'weather',
        'settings.moodRing',
        'settings.identity.passkeys',
        'journey.stages[3].audience',
        'journey.stages[4].unlessSubscribed',
        'segments[0].when.op',
        'experiences[0].variants[0].changes[1].kind',
      ]),
    )
  })

  test.each(visitors)('is inert where it is not known, and the rest is as ever', (visitor) => {
    expect(decisionOf(config, visitor)).toEqual(visitor.expect)
  })

  test('says of each unknown part that it is unknown, and why', () => {
    const program = compile(config)
    const [visitor] = visitors
    const profile = lastMoment(program, visitor!, visitor!.until)?.profile
    const situation = {
      now: toTime(visitor!.until),
      zone: 'UTC',
      traits: { geo: { city: 'Oslo' } },
    }
    const { segments, experiences, stage, ignored } = explain(program, profile!, situation)
    const told = segments.slice(0, 4).map(({ condition: { answer, reason } }) => [answer, reason])
    expect(told).toEqual([
      ['unknown', 'operator_unknown'],
      ['unknown', 'kind_unknown'],
      ['unknown', 'measure_unknown'],
      ['unknown', 'measure_unknown'],
    ])
    const fields = segments
      .slice(7)
      .map(({ isIn, condition }) => [isIn, condition.field ?? condition.parts?.[0]?.field])
    expect(fields).toEqual(
      [
        'weeks',
        'sessions',
        'unless',
        'atMostDays',
        'count',
        'offset',
        'locale',
        'season',
        'until',
      ].map((field) => [false, field]),
    )
    const parts = experiences.flatMap(({ facts: [fact] }) =>
      fact?.name === 'part' ? fact.actual : [],
    )
    expect(parts).toEqual(['audienceModel', 'schedule', 'weekdays', 'perSession', 'weeks'])
    expect(stage.stages.flatMap(({ field }) => field ?? [])).toEqual([
      'audience',
      'unlessSubscribed',
    ])
    expect(stage.stages[3]).toMatchObject({ way: 'none', enter: { reason: 'field_unknown' } })
    expect(ignored).toEqual(['moodRing', 'identity.passkeys'])
  })
})
