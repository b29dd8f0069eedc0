import type { Condition, Variant } from '@segue/protocol'
import { createScene } from '../scene.ts'
import { toRuleKey } from '../sentence/rule-key.ts'
import { findWitness, isBuildable } from './build/find-visitor.ts'
import type { Found } from './finding.ts'
import { implies } from './implies.ts'
import { SHADOW_CHANCE_MAX } from './limits.ts'
import { shownBy, type Walked, type World } from './world.ts'

/** Variants that earlier ones always take the visitors of. The witness is a visitor whom it is for. */
export function checkVariants(world: World): readonly Found[] {
  return world.config.experiences.flatMap(({ mode, variants, name, id, when }, index) => {
    if (mode !== 'personalize') return []
    const fitting = variants.map((_, position) => fittingOf(index, position, world))
    return variants.flatMap((variant, position): readonly Found[] => {
      const mine = fitting[position] ?? []
      const before = variants.slice(0, position)
      const proof = proveShadow(before, variant)
      const shadow = proof ?? seeShadow(fitting.slice(0, position), mine, world)
      if (shadow === undefined) return []
      const whens = [when, variant.when].flatMap((part) => part ?? [])
      const goal = { all: whens }
      const alone = { all: [...whens, { none: before.flatMap((earlier) => earlier.when ?? []) }] }
      const isFound = (visitor: Walked) => isTaken(index, position, visitor, world)
      if (proof === undefined && isBuildable({ goal: alone, isFound }, world)) return []
      const path = `experiences[${index}].variants[${position}]`
      const witness = shownBy(mine[0] ?? findWitness({ goal }, world) ?? world.walked[0])
      const shown = proof ? 'is never shown' : 'is shown to nobody looked at'
      const text = `${name}: ${variant.name} ${shown}, ${shadow}.`
      return [{ code: 'VARIANT_SHADOWED', path, about: [id, variant.id], text, ...witness }]
    })
  })
}

/** True when a visitor is given this variant. */
function isTaken(
  index: number,
  position: number,
  { profile, situation }: Walked,
  { program }: World,
): boolean {
  const experience = program.experiences[index]
  const scene = createScene(program, profile, situation)
  return (
    experience?.isFor(scene) === true &&
    experience.variants.findIndex(({ isFor }) => isFor(scene)) === position
  )
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
  const whom = mine[1] ? `all of its ${mine.length} visitors` : 'its only visitor'
  return `those before it take ${whom}, of ${walked.length} looked at`
}

/** A condition that everyone meets, or none at all. */
function isForAll(when: Condition | undefined): boolean {
  return when === undefined || ('all' in when && when.all.length === 0)
}
