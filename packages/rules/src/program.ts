import type { SiteConfig, Stage } from '@segue/protocol'
import type { Aggregate } from './aggregates/aggregate.ts'
import type { Build } from './build.ts'
import type { CompiledExperience } from './decide/compile-experience.ts'
import type { CompiledStage } from './journey/compile-stage.ts'
import type { Ask } from './scene.ts'

/** A site config made ready: everything that can be found out once, is. Treat it as opaque. */
export interface Program {
  readonly config: SiteConfig
  /** What compiled it; receipts compile single leaves again with it. */
  readonly build: Build
  readonly segments: readonly CompiledSegment[]
  readonly stages: readonly CompiledStage[]
  /** The stages that take visitors who did nothing for so many days, the shortest first. */
  readonly lapses: readonly LapseStage[]
  readonly experiences: readonly CompiledExperience[]
  readonly aggregates: readonly Aggregate[]
}

/** A stage that takes visitors who did nothing. */
export interface LapseStage extends Stage {
  readonly lapseAfterDays: number
}

/** A segment's id and its question. */
export interface CompiledSegment {
  readonly id: string
  readonly ask: Ask
}
