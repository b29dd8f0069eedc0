import type { Profile } from '@segue/protocol'
import { stateOf } from '../aggregates/aggregate.ts'
import { decay, type TopicState } from '../aggregates/score.ts'
import { hourOf, planScore } from '../conditions/score.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import type { Situation } from '../situation.ts'

/** What a score has come to for one topic, in points. */
export interface ScoreReceipt {
  readonly score: string
  readonly topic: string
  readonly value: number
}

/** The scores that the program's rules use, topic by topic, highest first. */
export function scoresOf(
  program: Program,
  profile: Profile,
  situation: Situation,
): readonly ScoreReceipt[] {
  const scene = createScene(program, profile, situation)
  return (program.config.scores ?? []).flatMap((score) => {
    // Looking must not make the program keep a score that no rule asks for.
    const key = planScore(score, { ...program, plan: new Map() })
    return (stateOf(scene, key) as unknown as readonly TopicState[])
      .map((state) => ({
        score: score.id,
        topic: state[0],
        value: decay(state, hourOf(situation), score) / 1000,
      }))
      .sort((a, b) => b.value - a.value)
  })
}
