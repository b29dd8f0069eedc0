import type { Condition, SiteConfig } from '@segue/protocol'
import type { Plan } from './aggregates/aggregate.ts'
import { compileCondition } from './conditions/compile-condition.ts'
import type { Language } from './language/language.ts'
import type { Ask, EventScene } from './scene.ts'
import type { Truth } from './truth.ts'

/** What compiling a condition needs to know about the site config around it. */
export interface Build {
  readonly config: SiteConfig
  readonly language: Language
  readonly plan: Plan
  /**
   * Where a scene keeps what it found: the answers of segments that are asked for, by their place, and of conditions in
   * several places, and the values that conditions look up, by name.
   */
  readonly slots: Map<unknown, number>
  /** Conditions compiled already, by their JSON. */
  readonly asks: Map<string, Ask>
  /** Inside a `where`: a part that is unknown makes what asks for the event unknown, since it would count too few. */
  readonly isWhere?: true
}

/** Where scenes keep what is found under that name; the next free place for a new one. */
export function slotFor(name: unknown, { slots }: Build): number {
  const slot = slots.get(name) ?? slots.size
  slots.set(name, slot)
  return slot
}

/** True when the event at hand is the one that was asked for. */
export type Matches = (scene: EventScene) => Truth

/** Compiles `event` and `where` of a condition, a step or a gain. */
export function compileMatches(
  { event, where }: { readonly event: string; readonly where?: Condition },
  build: Build,
): Matches {
  const isFor = compileCondition(where, { ...build, asks: new Map(), isWhere: true }, true)
  return (scene) => (event === '*' || event === scene.entry.type) && isFor(scene)
}
