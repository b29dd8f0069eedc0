import type { SiteConfig } from '@segue/protocol'
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
import { RULES_PACK } from './rules-pack.ts'
import { rulesPacksFor } from './rules-packs-for.ts'
import { SCORES_PACK } from './scores-pack.ts'

const PACKS = { rules: RULES_PACK, scores: SCORES_PACK }

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
