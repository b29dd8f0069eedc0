import type { Profile, SiteConfig } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceProfile, compile, createProfile, updateProfile } from '../index.ts'
import { type Step, secondOf } from '../oracle/history.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { steadyHistories } from '../oracle/random-histories.ts'
import { logSince } from './log-since.ts'
import { isAct } from './note-event.ts'

test('a site config that comes later knows from the log what it would have counted from the start', () => {
  fc.assert(
    fc.property(siteConfigs, siteConfigs, steadyHistories, fc.nat(14), (old, edited, steps, at) => {
      const before = follow(old, steps.slice(0, at))
      const late = look(edited, follow(edited, steps.slice(at), before), steps)
      const early = look(edited, follow(edited, steps), steps)
      expect(late.aggregates).toEqual(early.aggregates)
    }),
    { numRuns: RUNS },
  )
})

test('where the log ends it knows all that is left in it, and says since when', () => {
  fc.assert(
    fc.property(siteConfigs, steadyHistories, fc.nat(14), (config, steps, kept) => {
      const did = steps.filter(({ event }) => event)
      const lost = did.slice(0, -kept || did.length)
      const whole = follow({ ...config, scores: [], segments: [] }, steps)
      const cut = { ...whole, aggregates: {}, log: whole.log.slice(lost.length) }
      const entries = Object.entries(look(config, cut, steps).aggregates)
      const states = entries.filter(([key]) => !key.startsWith('~'))
      const left = follow(config, did.slice(lost.length))
      expect(Object.fromEntries(states)).toEqual(look(config, left, steps).aggregates)

      const marks = entries.filter(([key]) => key.startsWith('~')).map(([, second]) => second)
      const since = Math.floor(logSince(cut) / 1000)
      expect(marks).toEqual(lost.length > 0 ? states.map(() => since) : [])
      const acts = lost.flatMap(({ event }) => (event && isAct(event.type) ? [event.at] : []))
      expect(Math.max(0, ...acts.map(secondOf))).toBeLessThanOrEqual(since)
    }),
    { numRuns: RUNS },
  )
})

const RUNS = 500

function follow(config: SiteConfig, steps: readonly Step[], from?: Profile): Profile {
  const program = compile(config)
  const start = steps[0]?.situation.now ?? 0
  const session = { id: 's', number: 1, startedAt: start, lastAt: start }
  return steps.reduce(
    (profile, { situation, event }) => updateProfile(program, profile, event, situation).profile,
    from ?? createProfile(program, 'v', session, start),
  )
}

function look(config: SiteConfig, profile: Profile, steps: readonly Step[]): Profile {
  const situation = steps.at(-1)?.situation ?? { now: 0, zone: 'UTC', traits: {} }
  return advanceProfile(compile(config), profile, situation).profile
}
