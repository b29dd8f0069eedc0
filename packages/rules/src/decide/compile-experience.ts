import type { Change, Condition, Experience, Variant } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Ask } from '../scene.ts'

/** An experience made ready. */
export interface CompiledExperience {
  readonly id: string
  readonly experience: Experience
  /** Its own conditions, in the order in which they are asked. */
  readonly stage: Ask
  readonly when: Ask
  readonly variants: readonly CompiledVariant[]
  /** Exposures the profile keeps: as many as the frequency cap allows, at least one. */
  readonly exposuresKept: number
}

/** A variant made ready. `places` are the selectors and slots it changes. */
export interface CompiledVariant {
  readonly id: string
  readonly weight: number
  readonly when: Ask
  readonly places: readonly string[]
}

/** Compiles an experience's conditions. Those about the stage are asked first, so that a *no* can name the stage. */
export function compileExperience(experience: Experience, build: Build): CompiledExperience {
  const { id, when, variants, frequencyCap } = experience
  const parts = when && 'all' in when && Array.isArray(when.all) ? when.all : when ? [when] : []
  const compile = (condition: Condition | undefined): Ask =>
    condition ? build.compile(condition, build) : () => true
  return {
    id,
    experience,
    stage: compile({ all: parts.filter((part) => 'stage' in part) }),
    when: compile(when),
    variants: (Array.isArray(variants) ? variants : []).map((variant: Variant) => ({
      id: variant.id,
      weight: variant.weight ?? 1,
      when: compile(variant.when),
      places: placesOf(variant.changes),
    })),
    exposuresKept: frequencyCap?.views ?? 1,
  }
}

function placesOf(changes: readonly Change[]): readonly string[] {
  return changes.map((change) =>
    change.kind === 'slot' ? `slot ${change.slot}` : change.target.selector,
  )
}
