import type { Profile } from '@segue/protocol'
import { findSegments } from '../conditions/references.ts'
import { judgeExperiences } from '../decide/decide.ts'
import { findMove } from '../journey/find-move.ts'
import type { Program } from '../program.ts'
import { createScene, hasCome } from '../scene.ts'
import type { Situation } from '../situation.ts'
import { EVER } from '../time/window.ts'

/**
 * The moment, epoch milliseconds, at which time alone may change what is decided about a visitor, or their stage;
 * `undefined` when nothing waits for time. It may come earlier than a change does, never later. It is now when the
 * visitor moves as soon as somebody looks.
 */
export function nextChange(
  program: Program,
  profile: Profile,
  situation: Situation,
): number | undefined {
  const scene = createScene(program, profile, situation)
  scene.until = EVER
  findSegments(scene)
  judgeExperiences(scene)
  const lapses = program.language.options.lapsesOf?.(program, profile) ?? []
  const due = lapses.filter(({ at }) => hasCome(scene, at))
  if (findMove(scene, false) || due.length > 0) return situation.now
  return scene.until < EVER ? scene.until : undefined
}
