import type { Condition, SiteConfig, Stage } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import { expect, test } from 'vitest'
import { compile } from '../index.ts'
import { lastMoment } from '../simulate/index.ts'
import { bought, configOf, experience, pro, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { findPatternIssues } from './find-pattern-issues.ts'
import { FINDINGS, lint } from './index.ts'

const stages = (...more: readonly Partial<Stage>[]): Partial<SiteConfig> => ({
  journey: {
    stages: [
      { id: 'new', name: 'New' },
      ...more.map((stage, index) => ({ id: `t${index}`, name: `T${index}`, ...stage })),
    ],
  },
})

const codesOf = (config: SiteConfig, options = {}) =>
  lint(config, { until: UNTIL, ...options }).map(({ code, path }) => [code, path])

test('a sound site config has no findings', () => {
  const config = configOf([viewed, bought, pro], {
    ...stages({ enter: viewed }, { enter: bought }, { lapseAfterDays: 30 }),
    experiences: [experience('hero', { when: { segment: 's0' } })],
  })
  expect(codesOf(config)).toEqual([])
})

test.each<[string, Condition[], Partial<SiteConfig>, string[]]>([
  ['SEGMENT_ALWAYS_TRUE', [{ event: 'page_view', op: 'at_least', value: 1 }], {}, ['segments[0]']],
  [
    'SEGMENT_NEVER_SEEN',
    [{ trait: 'time.date', op: 'before', value: '2020-01-01' }],
    {},
    ['segments[0]'],
  ],
  [
    'SEGMENT_DUPLICATE',
    [{ all: [pro, bought] }, { all: [{ any: [pro] }, bought] }],
    {},
    ['segments[1]'],
  ],
  [
    'SEGMENT_DUPLICATE',
    [{ all: [pro, bought] }, { all: [bought, pro, bought] }],
    {},
    ['segments[1]'],
  ],
  ['SEGMENT_OVERLAPPING', [bought, { any: [bought, { all: [pro, viewed] }] }], {}, ['segments[1]']],
  ['STAGE_UNREACHABLE', [], stages({}, { enter: bought }), ['journey.stages[1]']],
  [
    'STAGE_UNREACHABLE',
    [],
    stages({ enter: { all: [bought, { none: [bought] }] } }),
    ['journey.stages[1]'],
  ],
  [
    'STAGE_LOOP',
    [],
    stages({
      enter: { event: 'view', op: 'at_least', value: 1, within: { minutes: 1 } },
      exit: { event: 'view', op: 'equals', value: 0, within: { minutes: 1 } },
    }),
    ['journey.stages[1]'],
  ],
  [
    'EXPERIENCE_SHADOWED',
    [],
    { experiences: [experience('one'), experience('two')] },
    ['experiences[1]'],
  ],
  [
    'TARGET_SHARED',
    [],
    { experiences: [experience('one', { when: pro }), experience('two')] },
    ['experiences[1]'],
  ],
  [
    'WINDOW_TOO_LONG',
    [{ ...viewed, within: { days: 401 } } as Condition],
    {},
    ['segments[0].when'],
  ],
])('finds %s', (code, whens, more, paths) => {
  const findings = codesOf(configOf(whens, more))
  expect(findings.filter(([found]) => found === code).map(([, path]) => path)).toEqual(paths)
})

test('a segment of everybody is not called too small: it cannot be widened', () => {
  const power = { visitorsPerWeek: 10, lift: 0.1, visitorsForLift: () => 1000 }
  const everybody: Condition = { event: 'page_view', op: 'at_least', value: 1 }
  expect(codesOf(configOf([everybody]), { power })).toEqual([
    ['SEGMENT_ALWAYS_TRUE', 'segments[0]'],
  ])
})

test('a witness shows what the finding says', () => {
  const config = configOf([bought, { any: [bought, { all: [pro, viewed] }] }])
  const [finding] = lint(config, { until: UNTIL })
  const moment = lastMoment(compile(config), finding!.witness, UNTIL)
  expect(moment?.profile.segments).toEqual(['s0', 's1'])
})

test('a witness of rules that ask the clock shows it at the moment of the finding', () => {
  const late: Condition = { trait: 'time.hour', op: 'at_least', value: 20 }
  const config = configOf([late, { any: [late, { all: [pro, viewed, bought] }] }])
  const [finding] = lint(config, { until: UNTIL })
  expect(finding?.code).toBe('SEGMENT_OVERLAPPING')
  const moment = lastMoment(compile(config), finding!.witness, finding!.at)
  expect(moment?.profile.segments).toEqual(['s0', 's1'])
})

test.each([
  ['a back-reference', '(a)\\1'],
  ['look-ahead', 'a(?=b)'],
  ['look-behind', '(?<!a)b'],
  ['a group without end', '(a'],
  ['too many steps', '(a{20}){20}'],
  ['what is no text', 7],
])('a pattern with %s is an issue wherever it stands', (_, value) => {
  const where = { prop: 'id', op: 'regex', value } as Condition
  const gains = [{ event: 'view', points: 1, where }]
  const step = { event: 'view', where }
  const config = configOf(
    [{ ...viewed, where } as Condition, { sequence: [step], without: step }],
    {
      scores: [{ id: 'x', name: 'X', halfLifeDays: 1, gains }],
      goals: [{ id: 'g', name: 'G', event: 'buy', where }],
    },
  )
  expect(findPatternIssues(config).map(({ path }) => path)).toEqual([
    'scores[0].gains[0].where.value',
    'segments[0].when.where.value',
    'segments[1].when.sequence[0].where.value',
    'segments[1].when.without.where.value',
    'goals[0].where.value',
  ])
})

test('of two stages for the same lapse the earlier one is left at once', () => {
  const config = configOf([], stages({ lapseAfterDays: 30 }, { lapseAfterDays: 30 }))
  const [finding, ...more] = lint(config, { until: UNTIL })
  expect(more).toEqual([])
  expect(finding).toMatchObject({ code: 'STAGE_UNREACHABLE', about: ['t0'] })
  expect(finding?.text).toBe(
    'T0: visitors leave it at once for T1, which takes them after as many days.',
  )
  expect(lastMoment(compile(config), finding!.witness, UNTIL)?.profile.journey.stage).toBe('t1')
})

test('patterns that are matched in linear time are none', () => {
  const nested: Condition = { trait: 'page.path', op: 'regex', value: '^(a+)+(b|c*){2,}$' }
  expect(findPatternIssues(configOf([nested]))).toEqual([])
})

test('a rule that would be unknown to everybody is an issue, not a finding: no valid config has one', () => {
  const broken = [
    { trait: 'page.path', op: 'in', value: 'x' },
    { trait: 'page.path', op: 'sounds_like', value: 'x' },
    { event: 'view', op: 'between', value: [1] },
    { mood: 'happy' },
  ]
  for (const when of broken) {
    expect(parseConfig(configOf([when as never])).ok, JSON.stringify(when)).toBe(false)
    expect(parseConfig(configOf([{ any: [when as never, viewed] }])).ok).toBe(false)
  }
  expect(parseConfig({ ...configOf([viewed]), ...stages() }).ok).toBe(true)
})

test('every finding says what to do', () => {
  for (const remedy of Object.values(FINDINGS)) expect(remedy).toMatch(/^[A-Z].*\.$/)
})
