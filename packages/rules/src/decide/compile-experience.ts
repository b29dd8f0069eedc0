import type { Condition, Experience, Variant } from '@segue/protocol'
import type { Build } from '../build.ts'
import { compileCondition, compileOptional } from '../conditions/compile-condition.ts'
import { own } from '../own.ts'
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

/** Compiles an experience's conditions. */
export function compileExperience(experience: Experience, build: Build): CompiledExperience {
  const { when, variants } = experience
  const parts = [own<Condition[]>(when as never, 'all') ?? when].flat() as readonly Condition[]
  return {
    ...experience,
    inStage: compileCondition({ all: parts.filter((part) => own(part as never, 'stage')) }, build),
    isFor: compileOptional(when, build, true),
    variants: variants.map((variant) => ({
      ...variant,
      isFor: compileOptional(variant.when, build, true),
      places: variant.changes.map((change) =>
        change.kind === 'slot' ? `slot ${change.slot}` : change.target.selector,
      ),
    })),
  }
}
