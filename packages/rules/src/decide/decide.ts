import type { Decision, Outcome, Profile } from '@segue/protocol'
import { findSegments } from '../conditions/references.ts'
import type { Program } from '../program.ts'
import { createScene, type Scene } from '../scene.ts'
import type { Situation } from '../situation.ts'
import { judgeExperience } from './judge-experience.ts'

/** What to show now: no randomness, no clock. Experiences are judged in priority order. */
export function decide(program: Program, profile: Profile, situation: Situation): Decision {
  const scene = createScene(program, profile, situation)
  const segments = findSegments(scene)
  return { segments, stage: profile.journey.stage, outcomes: judgeExperiences(scene) }
}

/** What each experience comes to, in priority order: an earlier one takes what a later one wants, too. */
export function judgeExperiences(scene: Scene): readonly Outcome[] {
  const { experiences } = scene.program
  // Making a set takes as long as asking three segments.
  if (!experiences[0]) return []
  const taken = new Set<string>()
  return experiences.map((experience) => judgeExperience(experience, scene, taken))
}
