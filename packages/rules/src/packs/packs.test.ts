import { EVENT_TYPES, type Experience, type SiteConfig } from '@segue/protocol'
import { toJsonSchema } from '@segue/protocol/config'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileWith } from '../compile-with.ts'
import { advanceProfile, createProfile, decide, updateProfile } from '../index.ts'
import { CORE_LANGUAGE } from '../language/core-language.ts'
import { FULL_LANGUAGE } from '../language/full-language.ts'
import { extendLanguage, type Language } from '../language/language.ts'
import type { Step } from '../oracle/history.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { histories } from '../oracle/random-histories.ts'
import { nextChange } from '../simulate/index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { EXPERIMENTS_PACK } from './experiments-pack.ts'
import { FIGURES_PACK } from './figures-pack.ts'
import { RULES_PACK } from './rules-pack.ts'
import { rulesPacksFor } from './rules-packs-for.ts'

const PACKS = { experiments: EXPERIMENTS_PACK, figures: FIGURES_PACK, rules: RULES_PACK }

test('the core with the packs that a site config needs answers as the full language does', () => {
  fc.assert(
    fc.property(siteConfigs, histories, (config, steps) => {
      const packs = rulesPacksFor(config).map((name) => PACKS[name])
      const served = extendLanguage(CORE_LANGUAGE, packs)
      expect(follow(config, steps, served)).toEqual(follow(config, steps, FULL_LANGUAGE))
    }),
    { numRuns: 500 },
  )
}, 60_000)

const PARTS: readonly [string, Partial<Experience>, SiteConfig['settings']?][] = [
  ['weights', { mode: 'experiment' }],
  ['a control', { control: 0.4 }],
  ['a share of the traffic', { traffic: 0.5 }],
  ['a holdout', {}, { holdout: 0.3 }],
  ['a group', { group: 'hero' }],
  ['a prerequisite', { requires: ['second'] }],
  ['a frequency cap', { frequencyCap: { views: 1 } }],
  ['a schedule that is over', { schedule: { until: '1970-01-01T00:00' } }],
]

test.each(PARTS)(
  'an experience with %s comes to the same with its packs as in the full language',
  (_, part, settings) => {
    const config = withParts(part, settings)
    const served = extendLanguage(
      CORE_LANGUAGE,
      rulesPacksFor(config).map((name) => PACKS[name]),
    )
    const arms = (language: Language) =>
      VISITORS.map((visitor) => showTwice(config, visitor, language))
    expect(arms(served)).toEqual(arms(FULL_LANGUAGE))
    expect(arms(served)).not.toEqual(arms(CORE_LANGUAGE))
  },
)

test.each(PARTS)(
  'an experience with %s is shown to nobody without its packs',
  (_, part, settings) => {
    for (const visitor of VISITORS) {
      const [first] = showTwice(withParts(part, settings), visitor, CORE_LANGUAGE)
      const inert = { arm: null, verdict: 'error' }
      expect(first).toEqual(['first', 'second'].map((id) => ({ experience: id, ...inert })))
    }
  },
)

test('an experience with a part of a newer version is shown to nobody', () => {
  const config = withParts({ moonPhase: 'full' } as object)
  const [first] = showTwice(config, 'v', FULL_LANGUAGE)
  expect(first?.map(({ arm, verdict }) => [arm, verdict])).toEqual(Array(2).fill([null, 'error']))
})

test('an experience that only has what every language knows is shown by the core alone', () => {
  const plain = { pages: ['/**'], late: 'swap', goal: 'buy', anchor: { selector: 'p' } } as const
  const [first] = showTwice(withParts(plain, { holdout: 0 }), 'v', CORE_LANGUAGE)
  expect(first?.map(({ arm }) => arm)).toEqual(['a', 'a'])
})

test('exposures are remembered where the pack that asks for them is, and only there', () => {
  const config = withParts({})
  const experiments = extendLanguage(CORE_LANGUAGE, [EXPERIMENTS_PACK])
  const seen = { type: EVENT_TYPES.exposure, at: 5, session: 's', path: '/' } as const
  const exposuresIn = (language: Language) => {
    const program = compileWith(config, language)
    const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
    const event = { ...seen, props: { experience: 'first', variant: 'a' } }
    const fresh = createProfile(program, 'v', session, 0)
    return updateProfile(program, fresh, event, { now: 5, zone: 'UTC', traits: {} }).profile
      .exposures
  }
  expect(exposuresIn(experiments)).toEqual({ first: [5] })
  expect(exposuresIn(CORE_LANGUAGE)).toEqual({})
})

test('the full language knows everything that an experience can have', () => {
  const { experiences } = toJsonSchema().properties as never as Schemas
  const { properties } = experiences.items
  const parts = Object.keys(properties)
  const whole = { ...Object.fromEntries(parts.map((part) => [part, undefined])), ...experience }
  const inEachMode = properties.mode.enum.map((mode) => ({ ...whole, mode }) as Experience)
  const config = { ...EMPTY_CONFIG, settings: { holdout: 0.1 }, experiences: inEachMode }
  const { experiences: compiled } = compileWith(config, FULL_LANGUAGE)
  expect(compiled.map(({ unknownPart }) => unknownPart)).toEqual([undefined, undefined])
  expect(parts.length).toBeGreaterThan(14)
})

interface Schemas {
  experiences: { items: { properties: { mode: { enum: string[] } } } }
}

const VISITORS = Array.from({ length: 40 }, (_, index) => `visitor-${index}`)

const experience: Experience = {
  id: 'first',
  name: 'First',
  state: 'running',
  mode: 'personalize',
  variants: ['a', 'b'].map((id) => ({ id, name: id, changes: [] })),
}

/** Two experiences, each with the part. */
function withParts(part: Partial<Experience>, settings?: SiteConfig['settings']): SiteConfig {
  const experiences = ['first', 'second'].map((id) => ({ ...experience, ...part, id }))
  return { ...EMPTY_CONFIG, ...(settings && { settings }), experiences }
}

/** What a visitor gets before and after an exposure of the first experience. */
function showTwice(config: SiteConfig, visitor: string, language: Language) {
  const program = compileWith(config, language)
  const situation = { now: 1_795_000_000_000, zone: 'UTC', traits: { page: { path: '/' } } }
  const session = { id: 's', number: 1, startedAt: situation.now, lastAt: situation.now }
  const fresh = createProfile(program, visitor, session, situation.now)
  const props = { experience: 'first', variant: 'b' }
  const event = { type: EVENT_TYPES.exposure, at: situation.now, session: 's', path: '/', props }
  const { profile } = updateProfile(program, fresh, event, situation)
  return [fresh, profile].map((one) => decide(program, one, situation).outcomes)
}

function follow(config: SiteConfig, steps: readonly Step[], language: Language) {
  const program = compileWith(config, language)
  const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
  let profile = createProfile(program, 'v', session, steps[0]?.situation.now ?? 0)
  return steps.map(({ situation, event }) => {
    const update = event
      ? updateProfile(program, profile, { ...event, session: 's', path: '/' }, situation)
      : advanceProfile(program, profile, situation)
    profile = update.profile
    return [update, decide(program, profile, situation), nextChange(program, profile, situation)]
  })
}
