import type { Verdict } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, createProfile, decide } from '../index.ts'
import { decideNaively } from './naive-decide.ts'
import { type Decided, decided } from './random-experiences.ts'

test('experiences are decided as their definitions say, on random sites and visitors', () => {
  fc.assert(
    fc.property(decided, (given) => {
      const { program, profile } = prepare(given)
      const { outcomes } = decide(program, profile, given.situation)
      expect(outcomes).toEqual(decideNaively(given.config, profile, given.situation))
    }),
    { numRuns: 2_000 },
  )
})

test('such sites and visitors come to every verdict that rules give', () => {
  const verdicts = fc.sample(decided, { numRuns: 1_000, seed: 1 }).flatMap((given) => {
    const { program, profile } = prepare(given)
    return decide(program, profile, given.situation).outcomes.map(({ verdict }) => verdict)
  })
  expect(new Set(verdicts)).toEqual(VERDICTS)
})

const VERDICTS = new Set<Verdict>([
  ...(['shown', 'control', 'holdout', 'preview_only', 'page_no_match', 'schedule_closed'] as const),
  ...(['stage_no', 'segment_no', 'traffic_not_sampled', 'frequency_capped'] as const),
  ...(['excluded_by_group', 'lower_priority'] as const),
])

function prepare({ config, profile, situation: { now } }: Decided) {
  const program = compile(config)
  const session = { id: 's', number: 1, startedAt: now, lastAt: now }
  return {
    program,
    profile: { ...createProfile(program, profile.visitor, session, now), ...profile },
  }
}
