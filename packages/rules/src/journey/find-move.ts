import { positionOf } from '../conditions/references.ts'
import { hasCome, type Scene } from '../scene.ts'
import { HOUR_SECONDS } from '../time/window.ts'

/** Why a visitor changes stage: the closed list of causes in `journey_stage_change`. */
export type MoveCause = 'enter' | 'exit' | 'lapse' | 'return' | 'config'

/** The stage to go to, and why. `return`: back from a lapse. `config`: theirs no longer exists. */
export interface Move {
  readonly to: string
  readonly cause: MoveCause
}

/**
 * Where the journey's conditions take the visitor now; nothing when they stay. `isActing`: the visitor just did
 * something, which ends a lapse. Lapses themselves are apart, in `lapsesOf`. A stage that would be left at once is
 * never entered.
 */
export function findMove(scene: Scene, isActing: boolean): Move | false | null | undefined {
  const { stages } = scene.program
  const { stage, since } = scene.profile.journey
  const position = positionOf(stage, stages)
  const current = stages[position]
  const open = stages.filter(({ enter, exit }) => enter(scene) && !exit(scene))
  const to = open.at(-1) ?? stages[0]
  const cause = !current
    ? 'config'
    : current.lapseAfterDays
      ? isActing && 'return'
      : to && stages.indexOf(to) > position
        ? 'enter'
        : current.exit(scene) &&
          hasCome(scene, since + (current.dwellHoursMin ?? 0) * HOUR_SECONDS * 1000) &&
          'exit'
  return cause && to && to !== current && { to: to.id, cause }
}
