import type { Condition, Experience, Variant } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Ask } from '../scene.ts'

/** An experience made ready. */
export interface CompiledExperience extends Experience {
  /** Whether the visitor is in a stage it is for, asked first, so that a *no* can name the stage. */
  readonly inStage: Ask
  readonly isFor: Ask
  readonly variants: readonly CompiledVariant[]
}

/** A variant made ready. `places` are the selectors and slots it changes. */
export interface CompiledVariant extends Variant {
  readonly isFor: Ask
  readonly places: readonly string[]
}

/** Compiles an experience's conditions; nothing when its shape is not one this version knows. */
export function compileExperience(
  experience: Experience,
  build: Build,
): readonly CompiledExperience[] {
  try {
    return [compileParts(experience, build)]
  } catch {
    return []
  }
}

function compileParts(experience: Experience, build: Build): CompiledExperience {
  const { when, variants } = experience
  const compile = (condition: Condition | undefined): Ask =>
    condition ? build.compile(condition, build) : () => true
  const parts = [when && 'all' in when ? when.all : (when ?? [])].flat() as readonly Condition[]
  return {
    ...experience,
    inStage: compile({ all: parts.filter((part) => 'stage' in part) }),
    isFor: compile(when),
    variants: variants.map((variant) => ({
      ...variant,
      isFor: compile(variant.when),
      places: variant.changes.map((change) =>
        change.kind === 'slot' ? change.slot : change.target.selector,
      ),
    })),
  }
}
