import type { Condition, Experience, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile } from '../index.ts'
import { lastMoment } from '../simulate/index.ts'
import { bought, configOf, experience, pro, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { lint } from './index.ts'

const codesOf = (config: SiteConfig) =>
  lint(config, { until: UNTIL }).map(({ code, path }) => [code, path])

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

test.each<[string, readonly (Condition | undefined)[], string]>([
  ['more often', [{ ...viewed, value: 1 } as Condition, viewed], 'V0 before it is for all of its'],
  ['and more besides', [bought, { all: [pro, bought] }], 'V0 before it is for all of its visitors'],
  [
    'either of two narrower ones',
    [
      { any: [pro, bought] },
      { any: [{ all: [pro, viewed] }, { ...bought, value: 2 } as Condition] },
    ],
    'V0 before it is for all of its visitors',
  ],
  [
    'what only shows with visitors',
    [
      { ...viewed, value: 1 } as Condition,
      { event: 'view', measure: 'last', op: 'within_days', value: 3 },
    ],
    'those before it take all of its',
  ],
])('a variant is never shown behind one with a weaker rule: %s', (_, whens, text) => {
  const config = configOf([], { experiences: [withVariants(whens)] })
  const [finding] = lint(config, { until: UNTIL })
  expect(finding).toMatchObject({ code: 'VARIANT_SHADOWED', about: ['e', 'v1'] })
  expect(finding?.text).toContain(text)
  const shown = lastMoment(compile(config), finding!.witness, UNTIL)?.decision.outcomes[0]
  expect(shown).toMatchObject({ arm: 'v0' })
})

test.each([1000, 5000])(
  'one who did it %i times is the witness that a variant is never shown',
  (value) => {
    const often: Condition = { event: 'view', op: 'at_least', value }
    const config = configOf([], { experiences: [withVariants([{ ...often, value: 999 }, often])] })
    const [finding] = lint(config, { until: UNTIL })
    expect(finding).toMatchObject({ code: 'VARIANT_SHADOWED', about: ['e', 'v1'] })
    const views = finding?.witness.events.filter(({ type }) => type === 'view')
    expect(views?.length).toBeGreaterThanOrEqual(value)
    const shown = lastMoment(compile(config), finding!.witness, UNTIL)?.decision.outcomes[0]
    expect(shown).toMatchObject({ arm: 'v0' })
  },
)

test.each<[string, readonly (Condition | undefined)[]]>([
  ['the stronger rule first', [viewed, { ...viewed, value: 1 } as Condition]],
  ['two things', [viewed, bought]],
  ['a rest for everyone', [viewed, bought, undefined]],
])('a variant is shown: %s', (_, whens) => {
  expect(codesOf(configOf([], { experiences: [withVariants(whens)] }))).toEqual([])
})

test.each([
  ['one visitor', 1, 0],
  ['ten visitors', 10, 1],
])(
  'a variant whose visitors all had another before is told beyond chance only: %s',
  (_, mine, count) => {
    const visitors = Array.from({ length: 20 }, (_unused, index) => ({
      visitor: `v${index}`,
      events: [index < 10 ? 'look' : 'pass', ...(index < mine ? ['buy'] : [])].map((type) => ({
        at: UNTIL,
        type,
      })),
    }))
    const looked: Condition = { event: 'look', op: 'at_least', value: 1 }
    const config = configOf([], { experiences: [withVariants([looked, bought])] })
    expect(lint(config, { until: UNTIL, visitors })).toHaveLength(count)
  },
)

function withVariants(whens: readonly (Condition | undefined)[]): Experience {
  const [variant] = experience('e').variants
  const variants = whens.map((when, index) => {
    const named = { ...variant!, id: `v${index}`, name: `V${index}` }
    return when ? { ...named, when } : named
  })
  return experience('e', { variants })
}
