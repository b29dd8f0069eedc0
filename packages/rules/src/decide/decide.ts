import type { Decision, Profile } from '@segue/protocol'
import { findSegments } from '../conditions/references.ts'
import { findMove } from '../journey/find-move.ts'
import type { Program } from '../program.ts'
import { createScene, EVER, hasCome } from '../scene.ts'
import type { Situation } from '../situation.ts'
import { judgeExperience } from './judge-experience.ts'

/** What to show now: no randomness, no clock. Experiences are judged in priority order. */
export function decide(program: Program, profile: Profile, situation: Situation): Decision {
  const scene = createScene(program, profile, situation)
  const taken = new Set<string>()
  const decision = {
    segments: findSegments(scene),
    stage: profile.journey.stage,
    outcomes: program.experiences.map((experience) => judgeExperience(experience, scene, taken)),
  }
  findMove(scene, false)
  for (const { at } of program.language.journey.lapsesOf?.(program, profile) ?? [])
    hasCome(scene, at)
  const { until } = scene
  return { ...decision, ...(until < EVER && { validUntil: until }) }
}
