import type { SiteConfig } from '@segue/protocol'
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { advanceProfile, compile, createProfile, decide, updateProfile } from '../index.ts'
import type { Step } from '../oracle/history.ts'
import { conditions } from '../oracle/random-conditions.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { histories } from '../oracle/random-histories.ts'
import { experience, UNTIL } from '../testing/lint-fixtures.ts'
import { lint } from './index.ts'

const CONFIGS = 12
const LIVES = 30

/** Random segments, stages and scores, with two experiences in one place, the second of two variants. */
const configs: Arbitrary<SiteConfig> = fc
  .tuple(siteConfigs, conditions, conditions, conditions, conditions)
  .map(([config, first, second, when, other]) => {
    const [variant] = experience('e').variants
    const variants = [
      { ...variant!, when },
      { ...variant!, id: 'w', name: 'W', when: other },
    ]
    const experiences = [
      experience('one', { when: first }),
      experience('two', { when: second, variants }),
    ]
    return { ...config, experiences }
  })

/** What somebody's life shows on its way: segments they are in and not in, stages they come to, arms they get. */
function shownBy(config: SiteConfig, steps: readonly Step[]): ReadonlySet<string> {
  const program = compile(config)
  const start = steps[0]?.situation.now ?? 0
  const session = { id: 's', number: 1, startedAt: start, lastAt: start }
  let profile = createProfile(program, 'v', session, start)
  const shown = new Set<string>()
  for (const { event, situation } of steps) {
    const update = event
      ? updateProfile(program, profile, event, situation)
      : advanceProfile(program, profile, situation)
    profile = update.profile
    for (const { id } of config.segments)
      shown.add(`${profile.segments.includes(id) ? 'in' : 'out of'} ${id}`)
    for (const { to } of update.transitions) shown.add(`to ${to}`)
    for (const { experience: id, arm } of decide(program, profile, situation).outcomes)
      if (arm !== null) shown.add(`given ${id}`).add(`given ${id} ${arm}`)
  }
  return shown
}

/** What a life must not show where a finding is right. */
const REFUTING: { readonly [code: string]: string } = {
  SEGMENT_NEVER_TRUE: 'in',
  SEGMENT_NEVER_SEEN: 'in',
  SEGMENT_ALWAYS_TRUE: 'out of',
  STAGE_UNREACHABLE: 'to',
  EXPERIENCE_SHADOWED: 'given',
  EXPERIENCE_NEVER_SHOWN: 'given',
  VARIANT_SHADOWED: 'given',
}

/** Words of what was only seen, of so many visitors: a life that was not among them may show it. */
const SEEN = /of \d+ visitors|looked at/

test('what is called never or always is refuted by no random life', () => {
  const lives = fc.sample(histories, { numRuns: LIVES, seed: 7 })
  const told = fc.sample(configs, { numRuns: CONFIGS, seed: 5 }).flatMap((config) => {
    const claims = lint(config, { until: UNTIL }).filter(
      ({ code, text }) => code in REFUTING && !SEEN.test(text),
    )
    if (claims.length === 0) return []
    const shown = new Set(lives.flatMap((life) => [...shownBy(config, life)]))
    const refuted = claims.filter(({ code, about }) =>
      shown.has(`${REFUTING[code]} ${about.join(' ')}`),
    )
    expect(refuted, JSON.stringify(config)).toEqual([])
    return claims
  })
  expect(told.length).toBeGreaterThan(1)
})
