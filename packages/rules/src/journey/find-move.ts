import type { Stage } from '@segue/protocol'
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

/** Where the journey's conditions take the visitor now; `undefined` when they stay. Lapses are apart, in `lapse`. */
export function findMove(scene: Scene, isEvent: boolean): Move | undefined {
  const { stages, build } = scene.program
  const { stage: id, since } = scene.profile.journey
  const position = build.stages.get(id) ?? -1
  const current = stages[position]
  const toLatest = (candidates: readonly CompiledStage[], cause: MoveCause) => {
    const found = [...candidates].reverse().find((candidate) => canEnter(candidate, scene))
    const to = (found ?? stages[0])?.stage.id ?? id
    return to === id ? undefined : { to, cause }
  }
  if (!current) return toLatest(stages, 'config')
  const { lapseAfterDays, dwellHoursMin = 0 }: Stage = current.stage
  if (lapseAfterDays) return isEvent ? toLatest(stages, 'return') : undefined
  const later = stages.slice(position + 1)
  if (later.some((candidate) => canEnter(candidate, scene))) return toLatest(later, 'enter')
  if (current.exit(scene) !== true) return undefined
  const leaveAt = since + dwellHoursMin * HOUR_SECONDS * 1000
  if (scene.now >= leaveAt) return toLatest(stages.slice(0, position), 'exit')
  expectMoment(scene, leaveAt)
  return undefined
}
