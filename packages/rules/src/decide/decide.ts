import type { Decision, Outcome, Profile } from '@segue/protocol'
import { findSegments } from '../conditions/references.ts'
import { findMove } from '../journey/find-move.ts'
import type { Program } from '../program.ts'
import { createScene, expectMoment } from '../scene.ts'
import type { Situation } from '../situation.ts'
import { judgeExperience } from './judge-experience.ts'

/** What to show now: no randomness, no clock. Experiences are judged in priority order. */
export function decide(program: Program, profile: Profile, situation: Situation): Decision {
  const scene = createScene(program, profile, situation)
  const taken = new Set<string>()
  const decision = {
    segments: findSegments(scene),
    stage: profile.journey.stage,
    outcomes: program.experiences.map((experience): Outcome => {
      try {
        return judgeExperience(experience, scene, taken)
      } catch {
        // Parts of the wrong shape, in a site config that was never checked, must not take the others with them.
        return { experience: experience.id, arm: null, verdict: 'error' }
      }
    }),
  }
  findMove(scene, false)
  for (const { afterMs } of program.lapses) expectMoment(scene, profile.lastSeen + afterMs)
  return scene.until === Number.POSITIVE_INFINITY
    ? decision
    : { ...decision, validUntil: scene.until }
}
