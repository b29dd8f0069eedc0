import type { Condition, Experience, SiteConfig, Stage } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile } from '../index.ts'
import { type History, lastMoment } from '../simulate/index.ts'
import { FINDINGS, findPatternIssues, lint } from './index.ts'

const UNTIL = Date.parse('2026-11-22T12:00:00Z')
const viewed: Condition = { event: 'view', op: 'at_least', value: 3, within: { days: 7 } }
const bought: Condition = { event: 'buy', op: 'at_least', value: 1 }
const pro: Condition = { trait: 'custom.plan', op: 'equals', value: 'pro' }

function configOf(whens: readonly Condition[], more: Partial<SiteConfig> = {}): SiteConfig {
  const base = { v: 1, site: 'shop', name: 'Shop', timeZone: 'UTC', currency: 'EUR' } as const
  const segments = whens.map((when, index) => ({ id: `s${index}`, name: `S${index}`, when }))
  return { ...base, segments, journey: { stages: [] }, experiences: [], goals: [], ...more }
}

function experience(id: string, more: Partial<Experience> = {}): Experience {
  const changes = [{ kind: 'text', target: { selector: '#a' }, text: 'T' }] as const
  const variants = [{ id: 'v', name: 'V', changes }]
  return { id, name: id, state: 'running', mode: 'personalize', variants, ...more }
}

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

test.each<[string, Condition]>([
  ['two values at once', { all: [pro, { ...pro, value: 'free' }] }],
  ['more and less', { all: [viewed, { ...viewed, op: 'less_than', value: 3 }] }],
  [
    'more and at most',
    {
      all: [
        { ...viewed, op: 'more_than' },
        { ...viewed, op: 'at_most' },
      ],
    },
  ],
  [
    'listed values out of range',
    {
      all: [
        { ...bought, op: 'in', value: [1, 2] },
        { ...bought, op: 'at_least', value: 3 },
      ],
    },
  ],
  ['a text and a number', { all: [pro, { ...pro, op: 'at_least', value: 1 }] }],
  ['a part and its opposite', { all: [bought, { none: [bought] }] }],
  ['within groups', { all: [{ all: [pro] }, { ...pro, value: 'free' }] }],
  ['every way', { any: [{ all: [pro, { ...pro, value: 'free' }] }] }],
])('a segment that contradicts itself is never true: %s', (_, when) => {
  expect(codesOf(configOf([when]))).toEqual([['SEGMENT_NEVER_TRUE', 'segments[0]']])
})

test.each<[string, Condition]>([
  [
    'ends that meet',
    {
      all: [
        { ...viewed, value: 3 },
        { ...viewed, op: 'at_most' },
      ],
    },
  ],
  [
    'an open end that another one closes',
    {
      all: [
        { ...viewed, op: 'more_than', value: 2 },
        { ...viewed, op: 'equals' },
      ],
    },
  ],
  [
    'other windows',
    { all: [viewed, { ...viewed, op: 'less_than', within: { days: 1 } } as Condition] },
  ],
  [
    'texts in any case',
    {
      all: [
        { ...pro, ignoreCase: true },
        { ...pro, value: 'PRO', ignoreCase: true },
      ],
    },
  ],
])('no contradiction: %s', (_, when) => {
  expect(codesOf(configOf([when])).filter(([code]) => code === 'SEGMENT_NEVER_TRUE')).toEqual([])
})

test.each<[string, Condition[], Partial<SiteConfig>, string[]]>([
  ['SEGMENT_ALWAYS_TRUE', [{ event: 'page_view', op: 'at_least', value: 1 }], {}, ['segments[0]']],
  [
    'SEGMENT_NEVER_SEEN',
    [{ event: 'buy', op: 'at_least', value: 99, within: { minutes: 1 } }],
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
    'CONDITION_UNKNOWN',
    [
      { any: [bought, { trait: 'page.path', op: 'regex', value: '(a)\\1' }] },
      {
        any: [
          viewed,
          { ...bought, where: { none: [{ prop: 'a', op: 'in', value: 'x' }] } } as Condition,
        ],
      },
    ],
    {},
    ['segments[0].when.any[1]', 'segments[1].when.any[1].where.none[0]'],
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

test('a variant after one for everyone is never shown', () => {
  const { variants } = experience('e')
  const two = [...variants, { ...variants[0]!, id: 'w', name: 'W' }]
  expect(codesOf(configOf([], { experiences: [experience('e', { variants: two })] }))).toEqual([
    ['VARIANT_SHADOWED', 'experiences[0].variants[1]'],
  ])
  expect(
    codesOf(
      configOf([], { experiences: [experience('e', { mode: 'experiment', variants: two })] }),
    ),
  ).toEqual([])
})

test('a variant for the same visitors as one before it is never shown, and one of them is the witness', () => {
  const [variant] = experience('e').variants
  const variants = [
    { ...variant!, when: { all: [pro, bought] } },
    { ...variant!, id: 'w', name: 'W', when: { all: [bought, pro] } },
  ]
  const config = configOf([], { experiences: [experience('e', { variants })] })
  const [finding] = lint(config, { until: UNTIL })
  expect(finding).toMatchObject({ code: 'VARIANT_SHADOWED', about: ['e', 'w'] })
  expect(finding?.witness.events.map(({ type }) => type)).toContain(
    (bought as { event: string }).event,
  )
})

test('the witness of a window that is too long did it when it was kept last', () => {
  const long = { ...viewed, within: { days: 401 } } as Condition
  const findings = lint(configOf([long]), { until: UNTIL, retentionDays: 30 })
  const { witness } = findings.find(({ code }) => code === 'WINDOW_TOO_LONG')!
  expect(UNTIL - Number(witness.events[0]?.at)).toBeGreaterThan(30 * 86_400_000)
  expect(witness.events[0]?.type).toBe((viewed as { event: string }).event)
})

test('a segment too small for an answer is told with the weeks it would take', () => {
  const visitors = Array.from(
    { length: 50 },
    (_, index): History => ({
      visitor: `v${index}`,
      events: [{ at: UNTIL, type: index === 0 ? 'buy' : 'view' }],
    }),
  )
  const look = (visitorsPerWeek: number) => {
    const power = { visitorsPerWeek, lift: 0.1, visitorsForLift: (lift: number) => 50 / lift }
    return lint(configOf([bought]), { until: UNTIL, visitors, power })
  }
  expect(look(1000)).toMatchObject([
    {
      code: 'SEGMENT_TOO_SMALL',
      text: 'S0: at 20 visitors a week it takes 50 weeks to see a lift of 10 %.',
      share: 0.02,
      witness: { visitor: 'v0' },
    },
  ])
  expect(look(50_000)).toEqual([])
})

test('a witness shows what the finding says', () => {
  const config = configOf([bought, { any: [bought, { all: [pro, viewed] }] }])
  const [finding] = lint(config, { until: UNTIL })
  const moment = lastMoment(compile(config), finding!.witness, UNTIL)
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

test('patterns that are matched in linear time are none', () => {
  const nested: Condition = { trait: 'page.path', op: 'regex', value: '^(a+)+(b|c*){2,}$' }
  expect(findPatternIssues(configOf([nested]))).toEqual([])
})

test('every finding says what to do', () => {
  for (const remedy of Object.values(FINDINGS)) expect(remedy).toMatch(/^[A-Z].*\.$/)
})
