import { positionOf } from '../conditions/references.ts'
import { expectMoment, type Scene } from '../scene.ts'
import { HOUR_SECONDS } from '../time/window.ts'
import { type CompiledStage, canEnter } from './compile-stage.ts'

/** Why a visitor changes stage: the closed list of causes in `journey_stage_change`. */
export type MoveCause = 'enter' | 'exit' | 'lapse' | 'return' | 'config'

/** The stage to go to, and why. `return`: back from a lapse. `config`: theirs no longer exists. */
export interface Move {
  readonly to: string
  readonly cause: MoveCause
}

/**
 * Where the journey's conditions take the visitor now; `undefined` when they stay. `isActing`: the visitor just did
 * something, which ends a lapse. Lapses themselves are apart, in `lapse`.
 */
export function findMove(scene: Scene, isActing: boolean): Move | undefined {
  const { stages } = scene.program
  const { stage: id, since } = scene.profile.journey
  const position = positionOf(id, stages)
  const current = stages[position]
  const latest = (from: number, until?: number) =>
    stages
      .slice(from, until)
      .reverse()
      .find((candidate) => canEnter(candidate, scene))
  const go = (cause: MoveCause, to: CompiledStage | undefined = stages[0]) =>
    to && to !== current ? { to: to.id, cause } : undefined
  if (!current) return go('config', latest(0))
  if (current.lapseAfterDays) return isActing ? go('return', latest(0)) : undefined
  const later = latest(position + 1)
  if (later) return go('enter', later)
  if (!current.exit(scene)) return undefined
  const leaveAt = since + (current.dwellHoursMin ?? 0) * HOUR_SECONDS * 1000
  if (scene.now >= leaveAt) return go('exit', latest(0, position))
  expectMoment(scene, leaveAt)
  return undefined
}
