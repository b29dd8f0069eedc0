import type { Stage } from '@segue/protocol'
import type { Build } from '../build.ts'
import { compileOptional } from '../conditions/compile-condition.ts'
import type { Ask, Scene } from '../scene.ts'

/** A stage made ready. */
export interface CompiledStage extends Omit<Stage, 'enter' | 'exit'> {
  readonly enter: Ask
  readonly exit: Ask
}

/** Compiles a stage's conditions. Those it does not have are answered with no. */
export function compileStage(stage: Stage, build: Build): CompiledStage {
  const { enter, exit } = stage
  return {
    ...stage,
    enter: compileOptional(enter, build, false),
    exit: compileOptional(exit, build, false),
  }
}

/** True when a stage's entry matches and its exit does not: one to be left at once is never entered. */
export function canEnter({ enter, exit }: CompiledStage, scene: Scene): boolean {
  return enter(scene) === true && !exit(scene)
}
