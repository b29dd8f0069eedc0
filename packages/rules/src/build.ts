import type { Condition, SiteConfig } from '@segue/protocol'
import type { Plan } from './aggregates/aggregate.ts'
import type { Language } from './language/language.ts'
import type { Ask, EventScene } from './scene.ts'

/** What compiling a condition needs to know about the site config around it. */
export interface Build {
  readonly config: SiteConfig
  readonly language: Language
  readonly plan: Plan
  /** Position of each segment and each stage, by id. */
  readonly segments: ReadonlyMap<string, number>
  readonly stages: ReadonlyMap<string, number>
  /** Levels of conditions around this one. */
  readonly depth: number
  readonly compile: (condition: Condition, build: Build) => Ask
}

/** True when the event at hand is the one that was asked for. */
export type Matches = (scene: EventScene) => boolean

/** Compiles `event` and `where` of a condition, a step or a gain. */
export function compileMatches(
  { event, where }: { readonly event: string; readonly where?: Condition },
  build: Build,
): Matches {
  const ask = where && build.compile(where, build)
  return (scene) => (event === '*' || event === scene.entry.type) && (!ask || ask(scene) === true)
}
