import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileCondition } from '../../conditions/compile-condition.ts'
import { followNaively, live } from '../../oracle/follow.ts'
import { siteConfigs } from '../../oracle/random-configs.ts'
import { histories } from '../../oracle/random-histories.ts'
import { createScene } from '../../scene.ts'
import { explain } from '../explain.ts'
import { recordingBuild } from '../explain-condition.ts'
import { carryOut, toStand } from './carry-out.ts'

/** Random rules and histories of which every way that is told is gone. */
const RUNS = 250

test('whoever goes the way that is told is in the segment, as the naive evaluator has it', () => {
  const told = { ways: 0, notFound: 0, none: 0 }
  fc.assert(
    fc.property(siteConfigs, histories, (config, past) => {
      const { program, profile, situation } = live(config, past)
      for (const { segment, needs, way } of explain(program, profile, situation).segments) {
        if (way) told[way === 'none' ? 'none' : 'notFound'] += 1
        const when = config.segments.find(({ id }) => id === segment)?.when
        if (!needs || !when) continue
        told.ways += 1
        const start = toStand(createScene(program, profile, situation), when)
        const ask = compileCondition(when, recordingBuild(program, []))
        const there = carryOut(needs, { isAnswered: (scene) => ask(scene) === true }, start)
        const steps = [...past, ...(there?.steps ?? [])]
        expect(followNaively(config, steps).at(-1)?.segments).toContain(segment)
      }
    }),
    { numRuns: RUNS },
  )
  expect(told.ways).toBeGreaterThan(RUNS / 3)
}, 240_000)
