import type { Condition, Variant } from '@segue/protocol'
import { createScene } from '../scene.ts'
import { toRuleKey } from '../sentence/rule-key.ts'
import type { Found } from './finding.ts'
import { implies } from './implies.ts'
import { SHADOW_CHANCE_MAX } from './limits.ts'
import type { Walked, World } from './world.ts'

/** Variants that earlier ones always take the visitors of. The witness is a visitor whom it is for. */
export function checkVariants(world: World): readonly Found[] {
  return world.config.experiences.flatMap(({ mode, variants, name, id }, index) => {
    if (mode !== 'personalize') return []
    const fitting = variants.map((_, position) => fittingOf(index, position, world))
    return variants.flatMap((variant, position): readonly Found[] => {
      const mine = fitting[position] ?? []
      const shadow =
        proveShadow(variants.slice(0, position), variant) ??
        seeShadow(fitting.slice(0, position), mine, world)
      if (shadow === undefined) return []
      const path = `experiences[${index}].variants[${position}]`
      const witness = (mine[0] ?? world.walked[0]).history
      const text = `${name}: ${variant.name} is never shown, ${shadow}.`
      return [{ code: 'VARIANT_SHADOWED', path, about: [id, variant.id], text, witness }]
    })
  })
}

/** The visitors for whom a variant is, whether or not an earlier one takes them. */
function fittingOf(index: number, position: number, world: World): readonly Walked[] {
  const experience = world.program.experiences[index]
  const variant = experience?.variants[position]
  return world.walked.filter(({ profile, situation }) => {
    const scene = createScene(world.program, profile, situation)
    return experience?.isFor(scene) === true && variant?.isFor(scene) === true
  })
}

/** Why an earlier variant takes every visitor that there can be, in words. */
function proveShadow(before: readonly Variant[], { when }: Variant): string | undefined {
  const everyone = before.find((earlier) => isForAll(earlier.when))
  if (everyone) return `${everyone.name} before it is for everyone`
  if (when === undefined) return undefined
  const same = before.find((earlier) => earlier.when && toRuleKey(earlier.when) === toRuleKey(when))
  if (same) return `${same.name} before it is for the same visitors`
  const wider = before.find((earlier) => earlier.when && implies(when, earlier.when))
  return wider && `${wider.name} before it is for all of its visitors, and for more`
}

/** The same where it only shows with the visitors looked at, and is more than chance. */
function seeShadow(
  before: readonly (readonly Walked[])[],
  mine: readonly Walked[],
  { walked }: World,
): string | undefined {
  const taken = new Set(before.flat())
  if (mine.length === 0 || !mine.every((visitor) => taken.has(visitor))) return undefined
  const chance = (taken.size / walked.length) ** mine.length
  if (taken.size < walked.length && chance > SHADOW_CHANCE_MAX) return undefined
  return `those before it take all of its ${mine.length} visitors, of ${walked.length} looked at`
}

/** A condition that everyone meets, or none at all. */
function isForAll(when: Condition | undefined): boolean {
  return when === undefined || ('all' in when && when.all.length === 0)
}
