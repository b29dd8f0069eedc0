import type { Stage } from '@segue/protocol'
import type { Build } from './build.ts'
import type { CompiledExperience } from './decide/compile-experience.ts'
import type { Ask } from './scene.ts'

/** A site config made ready: everything that can be found out once, is. Treat it as opaque. */
export interface Program extends Build {
  readonly segments: readonly CompiledSegment[]
  readonly stages: readonly CompiledStage[]
  readonly experiences: readonly CompiledExperience[]
}

/** A segment's id and its question. */
export interface CompiledSegment {
  readonly id: string
  readonly ask: Ask
}

/** A stage made ready. Conditions it does not have are answered with no. */
export interface CompiledStage extends Omit<Stage, 'enter' | 'exit'> {
  readonly enter: Ask
  readonly exit: Ask
}
