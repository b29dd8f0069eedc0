import {
  type Condition,
  type Experience,
  type SiteConfig,
  VERDICTS,
  type Verdict,
} from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, decide, updateProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { explain, toFactText } from './index.ts'

const BERLIN: SiteConfig = { ...EMPTY_CONFIG, timeZone: 'Europe/Berlin' }

const NOW = Date.parse('2026-11-22T12:00:00Z')
const pro = { trait: 'custom.plan', op: 'equals', value: 'pro' }

function receiptsOf(experiences: readonly Experience[], more: Partial<SiteConfig> = {}, seen = 0) {
  const stages = ['new', 'soon', 'later'].map((id) => ({ id, name: id }))
  const journey = { stages: stages.map((stage, at) => (at ? { ...stage, enter: pro } : stage)) }
  const program = compile({ ...BERLIN, journey, experiences, ...more })
  const situation = { now: NOW, zone: 'UTC', traits: { page: { path: '/' } } }
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  let profile = createProfile(program, 'ann', session, NOW)
  const props = { experience: 'e', variant: 'v' }
  const event = { type: 'experience_impression', at: NOW, session: 's', path: '/', props }
  for (let time = 0; time < seen; time += 1) {
    profile = updateProfile(program, profile, event, situation).profile
  }
  return explain(program, profile, situation).experiences
}

function experience(more: Partial<Experience> = {}): Experience {
  const changes = [{ kind: 'text', target: { selector: '#a' }, text: 'T' }] as const
  const variants = [{ id: 'v', name: 'V', changes }]
  return { id: 'e', name: 'E', state: 'running', mode: 'personalize', variants, ...more }
}

test.each<[string, Partial<Experience>, object]>([
  ['preview_only', { state: 'draft' }, { name: 'state', actual: 'draft', wanted: 'running' }],
  ['page_no_match', { pages: ['/p/*'] }, { name: 'page.path', actual: '/', wanted: ['/p/*'] }],
  [
    'schedule_closed',
    { schedule: { from: '2026-12-01T00:00' } },
    { name: 'site time', actual: '2026-11-22T13:00', wanted: { from: '2026-12-01T00:00' } },
  ],
  [
    'error',
    { moonPhase: 'full' } as object,
    { name: 'part', actual: 'moonPhase', wanted: 'one that this version knows' },
  ],
  [
    'stage_no',
    { when: { stage: 'later' } },
    { name: 'stage', actual: 'new', wanted: 'is in stage later', nearest: 'later' },
  ],
  ['segment_no', { requires: ['intro'] }, { name: 'exposures of intro', actual: 0, wanted: 1 }],
  ['traffic_not_sampled', { traffic: 0 }, { name: 'traffic bucket', wanted: 'below 0' }],
  ['control', { control: 1 }, { name: 'control bucket', wanted: 'at least 10000' }],
  ['control', { control: 0.99995 }, { name: 'control bucket', wanted: 'at least 10000' }],
])('%s names the facts that its gate looked at', (verdict, more, fact) => {
  const [receipt] = receiptsOf([experience(more)])
  expect(receipt).toMatchObject({
    verdict,
    facts: expect.arrayContaining([expect.objectContaining(fact)]),
  })
})

const later = { stage: 'later' } as const
const fresh = { stage: 'new' } as const

test.each<
  [Verdict, Condition, readonly (readonly [name: string, wanted: string, nearest: string])[]]
>([
  [
    'stage_no',
    { any: [later, { all: [pro, later] }] },
    [
      ['stage', 'is in stage later', 'later'],
      ['stage', 'is in stage later', 'later'],
    ],
  ],
  ['stage_no', { all: [{ all: [later] }, pro] }, [['stage', 'is in stage later', 'later']]],
  ['stage_no', { none: [pro, fresh] }, [['stage', 'not (is in stage new)', 'soon']]],
  [
    'stage_no',
    { none: [{ any: [{ stage: 'new', orLater: true }] }] },
    [['stage', 'not (is in stage new or later)', '']],
  ],
  [
    'stage_no',
    { any: [{ all: [{ stage: 'new', daysAtLeast: 3 }] }] },
    [['time', 'is in stage new for at least 3 days', '2026-11-25T12:00:00.000Z']],
  ],
  ['segment_no', { any: [later, pro] }, [['stage', 'is in stage later', 'later']]],
  ['segment_no', { all: [fresh, pro] }, []],
  ['segment_no', { stage: 'gone' }, [['stage', 'is in stage gone', '']]],
])('%s of %j names the stages that it asks for', (verdict, when, facts) => {
  const [receipt] = receiptsOf([experience({ when })])
  expect(receipt?.verdict).toBe(verdict)
  expect(receipt?.facts.map(({ name, wanted, nearest = '' }) => [name, wanted, nearest])).toEqual(
    facts,
  )
})

test('a refusal by the condition of the only variant names the stage, too', () => {
  const [receipt] = receiptsOf([experience({ ...variantsFor(later) })])
  expect(receipt).toMatchObject({ verdict: 'segment_no', facts: [{ nearest: 'later' }] })
})

test('a cap shows the exposures that fill it', () => {
  const [receipt] = receiptsOf([experience({ frequencyCap: { views: 2 } })], {}, 2)
  expect(receipt).toMatchObject({
    verdict: 'frequency_capped',
    facts: [{ name: 'exposures', actual: [NOW, NOW], wanted: { views: 2 } }],
  })
})

test.each<[Experience['mode'], readonly object[]]>([
  [
    'personalize',
    [{ name: 'arm given before', actual: 'v', wanted: 'the first variant whose `when` matches' }],
  ],
  [
    'experiment',
    [
      { name: 'arm given before', actual: 'v', wanted: 'a variant whose `when` matches' },
      { name: 'arm bucket', wanted: 'by weight' },
    ],
  ],
])('an arm given before that is not kept is not called kept: %s', (mode, facts) => {
  const [variant] = experience().variants
  const none = { none: [{ all: [] }] }
  const when = mode === 'experiment' ? { when: none } : {}
  const variants = [
    { ...variant!, id: 'first' },
    { ...variant!, ...when },
  ]
  const [receipt] = receiptsOf([experience({ mode, variants })], {}, 1)
  expect(receipt).toMatchObject({ verdict: 'shown', arm: 'first' })
  expect(receipt?.facts).toEqual(facts.map((fact) => expect.objectContaining(fact)))
})

test('an arm given before is named', () => {
  const [receipt] = receiptsOf([experience()], {}, 1)
  expect(receipt?.facts).toMatchObject([{ name: 'arm given before', actual: 'v' }])
})

test('whoever took the group or the target is named', () => {
  const one = experience({ id: 'one', group: 'g' })
  const receipts = receiptsOf([
    one,
    experience({ id: 'two', group: 'g' }),
    experience({ id: 'three' }),
  ])
  expect(receipts.map(({ verdict, facts }) => [verdict, facts[0]?.wanted])).toEqual([
    ['shown', 'below 10000'],
    ['excluded_by_group', 'not taken by one'],
    ['lower_priority', 'not taken by one'],
  ])
})

test('a refused visitor learns what the experience needs', () => {
  const [receipt] = receiptsOf([experience({ when: pro })])
  expect(receipt?.needs).toEqual([{ condition: pro, answer: 'yes' }])
  expect(receipt?.when).toMatchObject({ answer: 'unknown', reason: 'fact_missing' })
})

const back = { trait: 'visit.number', op: 'more_than', value: 1 }
const variantsFor = (...whens: readonly (Condition | undefined)[]) => ({
  variants: whens.map((when, index) => ({
    ...{ id: `v${index}`, name: 'V', changes: [] },
    ...(when && { when }),
  })),
})

test.each<[string, Partial<Experience>, readonly Condition[] | undefined]>([
  ['its variant needs', variantsFor(pro), [pro]],
  ['the nearest of its variants needs', variantsFor({ all: [pro, back] }, back), [back]],
  ['it and its variant need', { when: pro, ...variantsFor(back) }, [pro, back]],
  ['it needs, whose variant needs nothing', { when: pro, ...variantsFor(back, undefined) }, [pro]],
  [
    'nothing, where its stage does not exist',
    { when: { stage: 'gone' }, ...variantsFor() },
    undefined,
  ],
  ['nothing, without a variant', variantsFor(), undefined],
  ['nothing, where only a prerequisite is missing', { requires: ['intro'] }, undefined],
])('a refused visitor needs what %s', (_, more, conditions) => {
  const [receipt] = receiptsOf([experience(more)])
  expect(receipt?.needs?.map(({ condition }) => condition)).toEqual(conditions)
})

test.each<[Verdict, Partial<Experience>]>([
  ['preview_only', { state: 'paused' }],
  ['page_no_match', { pages: ['/p/*'] }],
  ['schedule_closed', { schedule: { from: '2026-12-01T00:00' } }],
])('who is refused as %s learns what the experience needs beside that', (verdict, more) => {
  const [past, both] = receiptsOf([experience(more), experience({ ...more, when: pro })])
  expect(both?.verdict).toBe(verdict)
  expect(both?.facts).toEqual(past?.facts)
  expect(both?.needs).toEqual([{ condition: pro, answer: 'yes' }])
  expect(past?.needs).toBeUndefined()
})

const REFUSALS: readonly (readonly [
  Verdict,
  Partial<Experience>,
  Partial<SiteConfig>?,
  number?,
])[] = [
  ['preview_only', { state: 'paused' }],
  ['page_no_match', { pages: ['/p/*'] }],
  ['schedule_closed', { schedule: { from: '2026-12-01T00:00' } }],
  ['stage_no', { when: { stage: 'new', daysAtLeast: 3 } }],
  ['segment_no', { when: pro }],
  ['segment_no', variantsFor(pro)],
  ['segment_no', { requires: ['intro'] }],
  ['holdout', {}, { settings: { holdout: 0.9999 } }],
  ['control', { control: 0.9999 }],
  ['traffic_not_sampled', { traffic: 0.0001 }],
  ['frequency_capped', { frequencyCap: { views: 1, within: { days: 1 } } }, {}, 1],
  ['excluded_by_group', { group: 'g' }],
  ['lower_priority', {}],
]

const refusals = REFUSALS.map(([verdict, more, config = {}, seen = 0]) => ({
  verdict,
  more,
  config,
  seen,
}))

test.each(refusals)(
  '$verdict with $more says what would change it',
  ({ verdict, more, config, seen }) => {
    const isTaken = verdict === 'excluded_by_group' || verdict === 'lower_priority'
    const earlier = isTaken ? [experience({ id: 'first', group: 'g' })] : []
    const receipt = receiptsOf([...earlier, experience(more)], config, seen).at(-1)
    expect(receipt?.verdict).toBe(verdict)
    const hasNearest = receipt?.facts.some(({ nearest }) => nearest !== undefined)
    expect(hasNearest || (receipt?.needs?.length ?? 0) > 0).toBe(true)
  },
)

test('no refusal that the rules can give is left out', () => {
  const byThePage: readonly Verdict[] = [
    ...(['waiting_for_target', 'waiting_for_consent', 'error'] as const),
    ...(['target_missing', 'target_contested', 'late', 'opted_out'] as const),
  ]
  const byNobody: readonly Verdict[] = ['already_converted', 'bot']
  const byRules = REFUSALS.map(([verdict]) => verdict)
  const known = new Set([...byRules, ...byThePage, ...byNobody, 'shown'])
  expect(known).toEqual(new Set(VERDICTS))
})

/** One visitor of one experience, at a moment, on a page. */
function look(
  more: Partial<Experience>,
  { now = NOW, path = '/', visitor = 'ann', settings = {} } = {},
  exposures: readonly number[] = [],
) {
  const program = compile({ ...BERLIN, settings, experiences: [experience(more)] })
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  const fresh = createProfile(program, visitor, session, NOW)
  const profile = exposures[0] === undefined ? fresh : { ...fresh, exposures: { e: exposures } }
  const situation = { now, zone: 'UTC', traits: { page: { path } } }
  return {
    verdict: decide(program, profile, situation).outcomes[0]?.verdict,
    nearest: explain(program, profile, situation).experiences[0]?.facts.flatMap(
      (fact) => fact.nearest ?? [],
    )[0],
  }
}

test('a draft is shown once it is in the nearest state', () => {
  const { nearest } = look({ state: 'draft' })
  expect(look({ state: nearest as 'running' }).verdict).toBe('shown')
})

test('the nearest page is the one that begins most alike, and shows it', () => {
  const pages = ['/cart', '/p/shoe']
  const { verdict, nearest } = look({ pages }, { path: '/p' })
  expect([verdict, nearest]).toEqual(['page_no_match', '/p/shoe'])
  expect(look({ pages }, { path: `${nearest}` }).verdict).toBe('shown')
})

test('a schedule opens at its nearest time, and never again when it is over', () => {
  const schedule = { from: '2026-12-01T00:00', until: '2026-12-02T00:00' }
  const { nearest } = look({ schedule })
  const opensAt = Date.parse(`${nearest}:00+01:00`)
  expect(look({ schedule }, { now: opensAt }).verdict).toBe('shown')
  const over = look({ schedule }, { now: opensAt + 2 * 86_400_000 })
  expect(over).toEqual({ verdict: 'schedule_closed', nearest: undefined })
})

const SEEN = [NOW - 5_000_000, NOW - 4_000_000, NOW - 1_000_000]

test.each([
  ['', SEEN],
  [', whatever a clock that ran ahead left', [...SEEN, NOW + 300_000_000]],
])(
  'a cap opens at its nearest time and not a second before, and never without a window%s',
  (_, exposures) => {
    const frequencyCap = { views: 2, within: { days: 1 } }
    const { verdict, nearest } = look({ frequencyCap }, {}, exposures)
    expect(verdict).toBe('frequency_capped')
    const opensAt = Date.parse(`${nearest}`)
    const at = (now: number) => look({ frequencyCap }, { now }, exposures).verdict
    expect([at(opensAt - 1_000), at(opensAt)]).toEqual(['frequency_capped', 'shown'])
    expect(look({ frequencyCap: { views: 1 } }, {}, exposures).nearest).toBeUndefined()
  },
)

test.each<[string, Partial<Experience>, object, number | undefined]>([
  ['traffic_not_sampled', { traffic: 0.0001 }, {}, 0],
  ['traffic_not_sampled', { traffic: 0 }, {}, undefined],
  ['holdout', {}, { holdout: 0.9999 }, 9_999],
  ['control', { control: 0.9999 }, {}, 9_999],
  ['control', { control: 1 }, {}, undefined],
])('%s names the nearest bucket that is on the other side', (verdict, more, settings, nearest) => {
  expect(look(more, { settings })).toEqual({ verdict, nearest })
})

/** What the receipt says of a cap that lets a visitor pass who saw the experience while it had another one. */
function capAfter(
  before: Partial<Experience>,
  after: Partial<Experience>,
  seenAt: readonly number[],
) {
  const [old, edited] = [before, after].map((more) =>
    compile({ ...BERLIN, experiences: [experience(more)] }),
  )
  const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
  let profile = createProfile(old!, 'ann', session, 0)
  for (const at of seenAt) {
    const props = { experience: 'e', variant: 'v' }
    const event = { type: 'experience_impression', at, session: 's', path: '/', props }
    profile = updateProfile(old!, profile, event, { now: at, zone: 'UTC', traits: {} }).profile
  }
  const facts = (log = profile.log) => {
    const situation = { now: NOW, zone: 'UTC', traits: { page: { path: '/' } } }
    const [receipt] = explain(edited!, { ...profile, log }, situation).experiences
    return receipt?.facts.filter(({ name }) => name === 'exposures').map(({ since }) => since)
  }
  return { whole: facts(), cut: facts(profile.log.slice(-1)) }
}

const HOUR = 3_600_000
const seen = [NOW - 5 * HOUR, NOW - 4 * HOUR, NOW - 3 * HOUR]

test.each<[string, Partial<Experience>, Partial<Experience>, object]>([
  ['added', {}, { frequencyCap: { views: 5 } }, { whole: [seen[2]], cut: [seen[2]] }],
  [
    'raised',
    { frequencyCap: { views: 2 } },
    { frequencyCap: { views: 4 } },
    { whole: [seen[1]], cut: [seen[1]] },
  ],
  [
    'raised, of a window that what is kept fills',
    { frequencyCap: { views: 2 } },
    { frequencyCap: { views: 4, within: { hours: 3.5 } } },
    { whole: [], cut: [] },
  ],
  [
    'that has always been there',
    { frequencyCap: { views: 5 } },
    { frequencyCap: { views: 5 } },
    { whole: [], cut: [seen[0]] },
  ],
])('a cap %s says since when it counts', (_, before, after, since) => {
  expect(capAfter(before, after, seen)).toEqual(since)
})

test('what a cap counts since is in the receipt in words', () => {
  const fact = { name: 'exposures', actual: [], wanted: { views: 2 }, since: NOW }
  expect(toFactText(fact)).toBe(
    'exposures: [], wanted {"views":2}; kept since 2026-11-22T12:00:00Z, earlier ones may be missing',
  )
})
