import type { Decision, Outcome, Profile } from '@segue/protocol'
import { askSegment } from '../conditions/references.ts'
import { findMove } from '../journey/find-move.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import type { Situation } from '../situation.ts'
import { judgeExperience, type Taken } from './judge-experience.ts'

/** What to show now: no randomness, no clock. Experiences are judged in priority order. */
export function decide(program: Program, profile: Profile, situation: Situation): Decision {
  const scene = createScene(program, profile, situation)
  const taken: Taken = { places: new Set(), groups: new Set() }
  const segments = program.segments
    .filter((_, index) => askSegment(scene, index) === true)
    .map(({ id }) => id)
  const outcomes = program.experiences.map((experience): Outcome => {
    const { arm, verdict } = judgeExperience(experience, scene, taken)
    return { experience: experience.id, arm, verdict }
  })
  findMove(scene, false)
  for (const { lapseMs } of program.lapses) {
    const at = profile.lastSeen + lapseMs
    if (at > scene.now) scene.until = Math.min(scene.until, at)
  }
  const { until } = scene
  const decision = { segments, stage: profile.journey.stage, outcomes }
  return Number.isFinite(until) ? { ...decision, validUntil: until } : decision
}
