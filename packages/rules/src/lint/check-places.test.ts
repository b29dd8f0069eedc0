import type { Condition, Experience, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { bought, configOf, experience, pro, UNTIL } from '../testing/lint-fixtures.ts'
import { lint } from './index.ts'

const rare: Condition = { event: 'buy', op: 'at_least', value: 90 }
const seldom: Condition = { event: 'look', op: 'at_least', value: 60 }
const news: Condition = { trait: 'visit.number', op: 'equals', value: 1 }
const regulars: Condition = { trait: 'visit.number', op: 'at_least', value: 2 }
const stages = [
  { id: 'new', name: 'New' },
  { id: 'known', name: 'Known', enter: regulars },
]

const withBoth = (
  one: Partial<Experience>,
  two: Partial<Experience>,
  more: Partial<SiteConfig> = { journey: { stages } },
): SiteConfig =>
  configOf([news, regulars], {
    ...more,
    experiences: [experience('one', one), experience('two', two)],
  })

const path = (value: string): Condition => ({ trait: 'page.path', op: 'equals', value })

const other: Experience['variants'] = [
  { id: 'v', name: 'V', changes: [{ kind: 'text', target: { selector: '#b' }, text: 'T' }] },
]

const sharedIn = (config: SiteConfig) =>
  lint(config, { until: UNTIL }).filter(({ code }) => code === 'TARGET_SHARED')

test.each<[string, Partial<Experience>, Partial<Experience>]>([
  [
    'both scheduled for later',
    { schedule: { from: '2030-01-01T00:00' } },
    { schedule: { from: '2030-01-31T00:00' } },
  ],
  ['both rare', { when: rare }, { when: { all: [seldom, pro] } }],
  [
    'one in a stage and all later ones, one in the last',
    { when: { stage: 'new', orLater: true } },
    { when: { all: [rare, { stage: 'known' }] } },
  ],
  [
    'pages of which one is among the other',
    { pages: ['/c/**'], when: rare },
    { pages: ['/', '/c/a'], when: rare },
  ],
  [
    'one in the last stage and all later ones, one in the last',
    { when: { all: [rare, { stage: 'known', orLater: true }] } },
    { when: { all: [rare, { stage: 'known' }] } },
  ],
  ['pages within those of the other', { pages: ['/c/**'] }, { pages: ['/c/a/**'], when: rare }],
  ['pages around those of the other', { pages: ['/c/a/**'] }, { pages: ['/c/**'], when: rare }],
  ['groups of their own', { group: 'a', when: rare }, { group: 'b', when: seldom }],
])('a shared target is found without a visitor who shows it: %s', (_, one, two) => {
  const [finding] = sharedIn(withBoth(one, two))
  expect(finding).toMatchObject({ path: 'experiences[1]', about: ['one', 'two'] })
  expect(finding?.text).toBe('two changes #a, which one before it changes, too.')
  expect(finding).not.toHaveProperty('share')
})

test('a shared target tells the share of visitors whom it concerns', () => {
  const [finding] = sharedIn(withBoth({ when: pro }, {}))
  expect(finding?.share).toBeGreaterThan(0.1)
})

test('a target is shared that one names only for where its first is not found', () => {
  const target = { selector: '#b', or: [{ selector: 'h1#a' }] }
  const changes = [{ kind: 'text', target, text: 'T' }] as const
  const [finding] = sharedIn(withBoth({}, { variants: [{ id: 'v', name: 'V', changes }] }))
  expect(finding?.text).toBe('two changes h1#a, which may be what one before it changes as #a.')
})

test.each<[string, Partial<Experience>, Partial<Experience>]>([
  ['one group', { group: 'a', when: rare }, { group: 'a', when: rare }],
  [
    'schedules that follow each other',
    { schedule: { from: '2030-01-01T00:00', until: '2030-02-01T00:00' } },
    { schedule: { from: '2030-02-01T00:00' } },
  ],
  ['two stages', { when: { stage: 'new' } }, { when: { all: [{ stage: 'known' }, bought] } }],
  ['segments that exclude each other', { when: { segment: 's0' } }, { when: { segment: 's1' } }],
  ['pages of other folders', { pages: ['/c/*', '/'] }, { pages: ['/p/**'] }],
  ['other pages', { pages: ['/a'] }, { pages: ['/b', '/c/*'] }],
  ['pages that end otherwise', { pages: ['/*/a', '/**/b'] }, { pages: ['/*/c'] }],
  ['pages of another depth', { pages: ['/p/*'] }, { pages: ['/p/*/x'] }],
  ['pages of which a rule asks for none', { pages: ['/a', '/c/*'] }, { when: path('/b') }],
  ['a draft', { state: 'draft' }, {}],
  ['one that nobody sees', { traffic: 0 }, {}],
])('a target is not shared: %s', (_, one, two) => {
  expect(sharedIn(withBoth(one, two))).toEqual([])
})

test.each<[string, Partial<Experience>]>([
  ['ends', { schedule: { until: '2026-11-23T12:00' } }],
  ['is seen as often as it may be', { frequencyCap: { views: 1 } }],
])('what waits until one before it %s is not called shadowed: it shares its target', (_, one) => {
  const shadowed = lint(withBoth({}, {}), { until: UNTIL })
  expect(shadowed.map(({ code }) => code)).toEqual(['EXPERIENCE_SHADOWED'])
  const [finding, ...more] = lint(withBoth(one, {}), { until: UNTIL })
  expect([finding?.code, finding?.share, more]).toEqual(['TARGET_SHARED', 1, []])
})

const often: Condition = { event: 'view', op: 'at_least', value: 40 }
const viewedOnce: Condition = { event: 'view', op: 'at_least', value: 1 }

test.each<[string, Partial<Experience>, Partial<Experience>]>([
  ['everybody but those who viewed often', { when: { none: [often] } }, {}],
  [
    'everybody, and one group but for those',
    { when: { none: [often] }, group: 'g' },
    { group: 'g' },
  ],
  ['most by its traffic', { traffic: 0.99 }, {}],
  [
    'all but those of a long streak',
    { when: { none: [{ event: 'view', measure: 'streak', op: 'at_least', value: 12 }] } },
    { when: { any: [{ trait: 'custom.plan', op: 'equals', value: 'x' }, often] } },
  ],
])('what takes %s shadows nothing', (_, one, two) => {
  const codes = lint(withBoth(one, two), { until: UNTIL }).map(({ code }) => code)
  expect(codes).not.toContain('EXPERIENCE_SHADOWED')
})

test.each<[string, Partial<Experience>, Partial<Experience>, string]>([
  ['without a condition', {}, { when: pro }, 'two is never shown'],
  ['for more visitors', { when: bought }, { when: { all: [pro, bought] } }, 'two is never shown'],
  ['for everybody, being for few', {}, { when: often }, 'two is never shown'],
  ['of fewer views', { when: viewedOnce }, { when: often }, 'two is never shown'],
  [
    'there is before it begins',
    {},
    { schedule: { from: '2030-01-01T00:00' } },
    'two is never shown',
  ],
])('an experience is proven to be shadowed by one %s', (_, one, two, text) => {
  const [finding] = lint(withBoth(one, two), { until: UNTIL })
  expect(finding).toMatchObject({ code: 'EXPERIENCE_SHADOWED', about: ['two'] })
  expect(finding?.text).toContain(text)
})

test('one that may lose its target to a third shadows nothing', () => {
  const experiences = [
    experience('first', { group: 'g', variants: other, when: often }),
    experience('one', { group: 'g' }),
    experience('two', { when: often }),
  ]
  const codes = lint(configOf([], { experiences }), { until: UNTIL }).map(({ code }) => code)
  expect(codes).not.toContain('EXPERIENCE_SHADOWED')
})

test('one that takes a target for good shadows another, whatever ends beside it', () => {
  const ending = experience('ends', { schedule: { until: '2026-11-23T12:00' } })
  const experiences = [ending, experience('one'), experience('two')]
  const findings = lint(configOf([], { experiences }), { until: UNTIL })
  expect(findings.map(({ code, about }) => [code, about])).toContainEqual([
    'EXPERIENCE_SHADOWED',
    ['two'],
  ])
})

test.each<[string, Partial<Experience>, string]>([
  ['no traffic', { traffic: 0 }, 'two is shown to nobody new: its traffic is 0.'],
  ['a whole control', { control: 1 }, 'two is shown to nobody new: its control is everybody.'],
  [
    'a schedule that is over',
    { schedule: { until: '2026-11-22T13:00' } },
    'two is never shown: its schedule was over at 2026-11-22T13:00.',
  ],
  [
    'a schedule of which the clock skips the beginning and not the end',
    { schedule: { from: '2027-03-28T02:30', until: '2027-03-28T03:00' } },
    'two is never shown: its schedule lies in an hour that the clock skips.',
  ],
  [
    'a schedule of which the clock skips the beginning, and shows it at the end',
    { schedule: { from: '2027-03-28T02:30', until: '2027-03-28T03:30' } },
    'two is never shown: its schedule lies in an hour that the clock skips.',
  ],
  [
    'one required that is a draft',
    { requires: ['one'] },
    'two is never shown: it requires one, which is a draft.',
  ],
  [
    'conditions that cannot be met',
    { when: { event: 'buy', op: 'less_than', value: 0 } },
    'two is never shown: no visitor can meet its conditions.',
  ],
])('an experience that runs is never shown: %s', (_, two, text) => {
  const config = { ...withBoth({ state: 'draft' }, two), timeZone: 'Europe/Berlin' }
  const findings = lint(config, { until: UNTIL })
  expect(findings).toMatchObject([
    { code: 'EXPERIENCE_NEVER_SHOWN', path: 'experiences[1]', about: ['two'], text },
  ])
})

test('a holdout of everybody lets no experience be shown that runs', () => {
  const config = { ...withBoth({ state: 'draft' }, {}), settings: { holdout: 1 } }
  const text = 'two is shown to nobody new: the holdout is everybody.'
  expect(lint(config, { until: UNTIL })).toMatchObject([
    { code: 'EXPERIENCE_NEVER_SHOWN', about: ['two'], text },
  ])
})

test('whoever saw an archived experience may see what requires it', () => {
  const config = withBoth({ state: 'archived' }, { requires: ['one'] })
  expect(lint(config, { until: UNTIL })).toEqual([])
})

test.each<[string, Partial<Experience>]>([
  ['a schedule that ends in a minute', { schedule: { until: '2026-11-22T13:01' } }],
  [
    'a schedule of an hour that the clock skips, an hour later',
    { schedule: { from: '2027-03-28T02:00', until: '2027-03-28T02:45' } },
  ],
  ['a schedule yet to come', { schedule: { from: '2030-01-01T00:00' } }],
  ['not running, and without traffic', { state: 'paused', traffic: 0 }],
])('an experience is no matter for a finding: %s', (_, two) => {
  const config = { ...withBoth({ state: 'draft' }, two), timeZone: 'Europe/Berlin' }
  expect(lint(config, { until: UNTIL })).toEqual([])
})
