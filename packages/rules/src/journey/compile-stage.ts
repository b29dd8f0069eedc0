import type { Stage } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Ask } from '../scene.ts'
import { DAY_MS } from '../time/zone-clock.ts'

/** A stage made ready. Times in milliseconds. */
export interface CompiledStage {
  readonly id: string
  /** Yes when its entry matches and its exit does not: a stage to be left at once is never entered. */
  readonly canEnter: Ask | undefined
  readonly exit: Ask | undefined
  readonly dwellMs: number
  /** Inactivity that leads here; 0 for a stage that nobody lapses into. */
  readonly lapseMs: number
}

/** Compiles a stage's conditions. */
export function compileStage(stage: Stage, build: Build): CompiledStage {
  const { id, dwellHoursMin = 0, lapseAfterDays = 0 } = stage
  const enter = stage.enter && build.compile(stage.enter, build)
  const exit = stage.exit && build.compile(stage.exit, build)
  return {
    id,
    canEnter: enter && ((scene) => enter(scene) === true && exit?.(scene) !== true),
    exit,
    dwellMs: dwellHoursMin * HOUR_MS,
    lapseMs: lapseAfterDays * DAY_MS,
  }
}

const HOUR_MS = 3_600_000
