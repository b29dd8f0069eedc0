import type { Experience, SiteConfig, TextChange, Variant } from '@segue/protocol'
import type { Build } from '../build.ts'
import { compileCondition } from '../conditions/compile-condition.ts'
import { knowOnly } from '../know-only.ts'
import { STAGE_CONDITIONS } from '../language/core-language.ts'
import type { Ask } from '../scene.ts'

/** An experience made ready. */
export interface CompiledExperience extends Experience {
  /** A part that the language does not know: the experience is inert then. */
  readonly unknownPart: string | undefined
  /** Whether the visitor is in a stage it is for: where that is a *no*, nothing else about them can matter. */
  readonly inStage: Ask
  readonly isFor: Ask
  readonly variants: readonly CompiledVariant[]
}

/** A variant made ready. */
export interface CompiledVariant extends Variant {
  readonly isFor: Ask
}

/** Compiles an experience's conditions. */
export function compileExperience(experience: Experience, build: Build): CompiledExperience {
  const { when, variants } = experience
  // To this language all but stages is unknown: a no in it is one that the stages make.
  const language = { ...build.language, conditions: STAGE_CONDITIONS }
  return {
    ...experience,
    unknownPart: findUnknownPart(experience, build),
    inStage: compileCondition(when, { ...build, language, asks: new Map() }, true),
    isFor: compileCondition(when, build, true),
    variants: variants.map((variant) => ({
      ...variant,
      isFor: compileCondition(variant.when, build, true),
    })),
  }
}

/**
 * A part of the experience that the language does not know. Such an experience is inert: to leave out a control, a cap
 * or a schedule would show it to visitors it is not for.
 */
function findUnknownPart(experience: Experience, { config, language }: Build): string | undefined {
  try {
    knowOnly([...Object.keys(language.parts), CORE_PARTS].join(' '), partsOf(experience, config))
    language.options.checkParts?.(experience)
    for (const variant of experience.variants) knowOnly('id name when weight changes', variant)
  } catch (field) {
    return `${field}`
  }
  return undefined
}

/** What an experience consists of: its keys, its mode, and `holdout` where the site has one. */
export function partsOf(experience: Experience, { settings }: SiteConfig): object {
  return { ...experience, [experience.mode]: 1, ...(settings?.holdout && { holdout: 1 }) }
}

/** The selectors and slots that variants change; for one that leads to another page, its address. */
export function placesOf(variants: readonly Variant[]): readonly string[] {
  return variants.flatMap(({ changes }) =>
    changes.map((change) =>
      'slot' in change
        ? `slot ${change.slot}`
        : ((change as Partial<TextChange>).target?.selector ?? 'the address'),
    ),
  )
}

const CORE_PARTS = 'id name state mode personalize pages when anchor late goal variants'
