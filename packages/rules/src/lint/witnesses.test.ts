import type { Condition, SiteConfig, Stage } from '@segue/protocol'
import { expect, test } from 'vitest'
import { explain } from '../explain/index.ts'
import { compile } from '../index.ts'
import type { History } from '../simulate/index.ts'
import { type Settled, settle } from '../simulate/settle.ts'
import { bought, configOf, experience, pro, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { FINDINGS, type Finding, type FindingCode, lint } from './index.ts'
import type { LintOptions } from './world.ts'

/** A site config with a finding, and what its witness has to be when they are taken to its moment. */
interface Row {
  readonly config: SiteConfig
  readonly options?: Partial<LintOptions>
  readonly shows: (settled: Settled, finding: Finding, config: SiteConfig) => boolean
}

const isIn: Row['shows'] = ({ profile }, { about }) =>
  about.every((id) => profile.segments.includes(id))
const isOut: Row['shows'] = ({ profile }, { about }) =>
  !about.some((id) => profile.segments.includes(id))
const verdictOf = ({ decision }: Settled, id: string | undefined) =>
  decision.outcomes.find(({ experience: each }) => each === id)?.verdict
const ARMS = ['shown', 'control', 'holdout']
const isBeaten: Row['shows'] = (settled, { about }) =>
  ['lower_priority', 'excluded_by_group'].includes(`${verdictOf(settled, about.at(-1))}`)
const isShared: Row['shows'] = (settled, { about: [one, two] }) =>
  ARMS.includes(`${verdictOf(settled, one)}`) && verdictOf(settled, two) === 'lower_priority'
const isNeverThere: Row['shows'] = ({ profile, transitions }, { about: [id] }) =>
  profile.journey.stage !== id && !transitions.some(({ to }) => to === id)
/** Something else is told of the witness once what they did 30 days before is no longer there. */
const isOtherWithout: Row['shows'] = (settled, { witness, at }, config) => {
  const events = witness.events.filter((event) => Number(event.at) >= at - 30 * 86_400_000)
  const bare: History['events'] = [{ at, type: 'page_view' }]
  const program = compile(config)
  const kept = settle(program, { ...witness, events: events.length > 0 ? events : bare }, at)
  const tell = (one: Settled | undefined) =>
    JSON.stringify([one?.profile.segments, one?.decision.outcomes])
  return tell(kept) !== tell(settled)
}

const rare: Condition = { event: 'buy', op: 'at_least', value: 90 }
const stages = (...more: readonly Partial<Stage>[]) => ({
  journey: {
    stages: [
      { id: 'new', name: 'New' },
      ...more.map((stage, index) => ({ id: `t${index}`, name: 'T', ...stage })),
    ],
  },
})
const both = (one: object, two: object, more: Partial<SiteConfig> = {}) =>
  configOf([], { ...more, experiences: [experience('one', one), experience('two', two)] })
const [variant] = experience('e').variants
const power = { visitorsPerWeek: 1, lift: 0.1, visitorsForLift: () => 1000 }
const visitors = [{ visitor: 'v', events: [{ at: UNTIL, type: 'page_view' }] }]
const long = { retentionDays: 30, visitors }
const onPath = (op: string, value: string): Condition => ({ trait: 'page.path', op, value })

const rows: { readonly [code in FindingCode]: readonly Row[] } = {
  SEGMENT_NEVER_TRUE: [
    { config: configOf([{ all: [pro, { ...pro, value: 'x' } as Condition] }]), shows: isOut },
  ],
  SEGMENT_NEVER_SEEN: [
    {
      config: configOf([{ trait: 'time.date', op: 'before', value: '2020-01-01' }]),
      shows: isOut,
    },
  ],
  SEGMENT_ALWAYS_TRUE: [
    { config: configOf([{ event: 'page_view', op: 'at_least', value: 1 }]), shows: isIn },
    { config: configOf([{ event: 'buy', op: 'at_least', value: 0 }]), shows: isIn },
  ],
  SEGMENT_DUPLICATE: [
    { config: configOf([pro, { segment: 's0' }]), shows: isIn },
    { config: configOf([rare, { ...rare, op: 'more_than', value: 89 } as Condition]), shows: isIn },
  ],
  SEGMENT_OVERLAPPING: [
    { config: configOf([bought, { any: [bought, { all: [pro, viewed] }] }]), shows: isIn },
  ],
  SEGMENT_TOO_SMALL: [{ config: configOf([bought]), options: { power }, shows: isIn }],
  VARIANT_SHADOWED: [
    {
      config: configOf([], {
        experiences: [
          experience('e', {
            variants: [
              { ...variant!, id: 'v0', when: { ...rare, value: 80 } as Condition },
              { ...variant!, id: 'v1', when: rare },
            ],
          }),
        ],
      }),
      shows(settled, { about: [id, shadowed] }, config) {
        const receipts = explain(compile(config), settled.profile, settled.situation).experiences
        const receipt = receipts.find((each) => each.experience === id)
        const isFor = receipt?.variants.find((each) => each.variant === shadowed)?.when?.answer
        return receipt?.verdict === 'shown' && receipt.arm !== shadowed && isFor === 'yes'
      },
    },
  ],
  EXPERIENCE_SHADOWED: [
    { config: both({}, {}), shows: isBeaten },
    { config: both({ group: 'g' }, { group: 'g', when: bought }), shows: isBeaten },
    { config: both({}, { when: rare, schedule: { from: '2030-01-01T00:00' } }), shows: isBeaten },
  ],
  EXPERIENCE_NEVER_SHOWN: [
    {
      config: both({ state: 'draft' }, { requires: ['one'] }),
      shows: (settled, { about }) => !ARMS.includes(`${verdictOf(settled, about[0])}`),
    },
    {
      config: both({ state: 'draft' }, { requires: ['one'], when: pro }),
      shows: (settled, { about }) => !ARMS.includes(`${verdictOf(settled, about[0])}`),
    },
  ],
  TARGET_SHARED: [
    { config: both({ pages: ['/ab*'] }, { pages: ['/*ba', '/x'] }), shows: isShared },
    {
      config: both(
        { when: rare },
        { when: { ...rare, event: 'view' } as Condition, pages: ['/c/**'] },
      ),
      shows: isShared,
    },
    {
      config: both(
        { schedule: { from: '2030-01-01T00:00', until: '2030-03-01T00:00' } },
        { schedule: { from: '2030-02-01T00:00' } },
      ),
      shows: isShared,
    },
    { config: both({ traffic: 0.02 }, { when: pro }), shows: isShared },
    {
      config: both({ when: onPath('ends_with', '/z') }, { when: onPath('starts_with', '/q') }),
      shows: isShared,
    },
    {
      config: both(
        {
          variants: [
            { ...variant!, changes: [{ kind: 'text', target: { selector: '.a  .b' }, text: 'T' }] },
          ],
        },
        {
          variants: [
            { ...variant!, changes: [{ kind: 'text', target: { selector: '.a .b' }, text: 'T' }] },
          ],
        },
      ),
      shows: (settled, { about }) => about.every((id) => verdictOf(settled, id) === 'shown'),
    },
  ],
  STAGE_UNREACHABLE: [
    { config: configOf([], stages({ enter: viewed, exit: viewed })), shows: isNeverThere },
  ],
  STAGE_LOOP: [
    {
      config: configOf(
        [],
        stages({
          enter: { trait: 'cart.value', op: 'at_least', value: 50 },
          exit: { trait: 'cart.value', op: 'less_than', value: 50 },
        }),
      ),
      shows: ({ transitions }) => transitions.filter(({ cause }) => cause === 'exit').length === 3,
    },
  ],
  STAGE_PART_IDLE: [
    {
      config: configOf([], stages({ lapseAfterDays: 9, exit: bought })),
      shows({ profile, situation }, { about: [id] }, config) {
        const receipts = explain(compile(config), profile, situation).stage.stages
        const exit = receipts.find(({ stage }) => stage === id)?.exit
        return profile.journey.stage === id && exit?.answer === 'yes'
      },
    },
  ],
  TYPE_MISMATCH: [
    {
      config: configOf([pro, { ...pro, op: 'at_least', value: 3 } as Condition]),
      shows({ profile, situation }, _, config) {
        const [one, two] = explain(compile(config), profile, situation).segments
        return one?.isIn === true && two?.condition.reason === 'type_wrong'
      },
    },
  ],
  WINDOW_TOO_LONG: [
    {
      config: configOf([{ ...viewed, within: { days: 60 } } as Condition]),
      options: long,
      shows: isOtherWithout,
    },
    {
      config: configOf([{ ...viewed, measure: 'streak', value: 60, within: undefined } as never]),
      options: long,
      shows: isOtherWithout,
    },
    {
      config: configOf([{ event: 'buy', measure: 'last', op: 'before', value: '2026-08-01' }]),
      options: long,
      shows: isOtherWithout,
    },
    {
      config: configOf([{ event: 'buy', measure: 'last', op: 'after', value: '2026-08-01' }]),
      options: long,
      shows: isOtherWithout,
    },
    {
      config: configOf([{ ...bought, within: { calendar: 'month' } } as Condition]),
      options: long,
      shows: isOtherWithout,
    },
    {
      config: configOf([{ sequence: [{ event: 'a' }, { event: 'b' }], within: { days: 50 } }]),
      options: long,
      shows: isOtherWithout,
    },
    {
      config: configOf([], {
        experiences: [experience('e', { frequencyCap: { views: 3, within: { days: 60 } } })],
      }),
      options: long,
      shows: isOtherWithout,
    },
  ],
}

test.each(Object.keys(FINDINGS) as FindingCode[])('the witness of %s shows it', (code) => {
  expect(rows[code].length).toBeGreaterThan(0)
  for (const { config, options, shows } of rows[code]) {
    const finding = lint(config, { until: UNTIL, ...options }).find((each) => each.code === code)
    expect(finding, JSON.stringify(config)).toBeDefined()
    const { witness, at, text } = finding as Finding
    expect(text).not.toMatch(/\b1 \w+s\b/)
    const settled = settle(compile(config), witness, at)
    expect(settled && shows(settled, finding as Finding, config), JSON.stringify(finding)).toBe(
      true,
    )
  }
})
