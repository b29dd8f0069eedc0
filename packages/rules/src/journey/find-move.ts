import type { Scene } from '../scene.ts'
import type { CompiledStage } from './compile-stage.ts'

/** Why a visitor changes stage: the closed list of causes in `journey_stage_change`. */
export const MOVE_CAUSES = ['enter', 'exit', 'lapse', 'return', 'config'] as const

/** One of {@link MOVE_CAUSES}. `return`: back from a lapse. `config`: their stage no longer exists. */
export type MoveCause = (typeof MOVE_CAUSES)[number]

/** The stage to go to, and why. */
export interface Move {
  readonly to: string
  readonly cause: MoveCause
}

/** Where the journey's conditions take the visitor now; `undefined` when they stay. Lapses are apart, in `lapse`. */
export function findMove(scene: Scene, isEvent: boolean): Move | undefined {
  const { stages } = scene.program
  const { stage: id, since } = scene.profile.journey
  const current = stages.findIndex((stage) => stage.id === id)
  const stage = stages[current]
  const start = stages[0]
  if (start === undefined) return undefined
  const anywhere = () => findEntry(scene, 0, stages.length) ?? start
  if (stage === undefined) return { to: anywhere().id, cause: 'config' }
  if (stage.lapseMs > 0) {
    const to = isEvent ? anywhere() : stage
    return to === stage ? undefined : { to: to.id, cause: 'return' }
  }
  const later = findEntry(scene, current + 1, stages.length)
  if (later !== undefined) return { to: later.id, cause: 'enter' }
  if (current === 0 || stage.exit?.(scene) !== true) return undefined
  const leaveAt = since + stage.dwellMs
  if (scene.now >= leaveAt) {
    return { to: (findEntry(scene, 0, current) ?? start).id, cause: 'exit' }
  }
  scene.until = Math.min(scene.until, leaveAt)
  return undefined
}

/** The latest stage in a range of positions that can be entered. */
function findEntry(scene: Scene, from: number, end: number): CompiledStage | undefined {
  const range = scene.program.stages.slice(from, end).reverse()
  return range.find((stage) => stage.canEnter?.(scene))
}
