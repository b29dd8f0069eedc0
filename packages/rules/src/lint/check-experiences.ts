import type { Condition } from '@segue/protocol'
import { type CompiledExperience, placesOf } from '../decide/compile-experience.ts'
import { createScene } from '../scene.ts'
import { toRuleKey } from '../sentence/rule-key.ts'
import type { Finding } from './finding.ts'
import type { Walked, World } from './world.ts'

/** Variants that an earlier one always takes the visitors of. The witness is a visitor whom it is for. */
export function checkVariants({ config, program, walked }: World): readonly Finding[] {
  return config.experiences.flatMap(({ mode, variants, name, id }, index) =>
    variants.flatMap((variant, position): readonly Finding[] => {
      const rule = ruleOf(variant.when)
      const earlier = variants
        .slice(0, position)
        .find(({ when }) => isForAll(when) || ruleOf(when) === rule)
      if (mode !== 'personalize' || !earlier) return []
      const path = `experiences[${index}].variants[${position}]`
      const whom = isForAll(earlier.when) ? 'everyone' : 'the same visitors'
      const text = `${name}: ${variant.name} is never shown, ${earlier.name} before it is for ${whom}.`
      const isFor = program.experiences[index]?.variants[position]?.isFor
      const { history: witness } =
        walked.find(({ profile, situation }) =>
          isFor?.(createScene(program, profile, situation)),
        ) ?? walked[0]
      return [{ code: 'VARIANT_SHADOWED', path, about: [id, variant.id], text, witness }]
    }),
  )
}

function ruleOf(when: Condition | undefined): string {
  return when ? toRuleKey(when) : ''
}

/** Experiences that others always win against, and those that share a target with another. */
export function checkPlaces(world: World): readonly Finding[] {
  const running = world.program.experiences.filter(({ state }) => state === 'running')
  return running.flatMap((experience, index): readonly Finding[] => {
    const path = `experiences[${world.program.experiences.indexOf(experience)}]`
    const verdicts = world.walked.map(
      (visitor) => [visitor, verdictOf(experience, visitor)] as const,
    )
    const beaten = verdicts.filter(([, verdict]) => BEATEN.includes(verdict))
    const isShown = verdicts.some(([, verdict]) => ARMS.includes(verdict))
    const witness = (beaten[0]?.[0] ?? world.walked[0]).history
    if (beaten.length > 0 && !isShown) {
      const text = `${experience.name} is never shown: earlier experiences take its group or its targets.`
      return [{ code: 'EXPERIENCE_SHADOWED', path, about: [experience.id], text, witness }]
    }
    const other = running.slice(0, index).find((earlier) => shareTarget(earlier, experience))
    if (!other || beaten.length === 0) return []
    const about = [other.id, experience.id]
    const share = beaten.length / verdicts.length
    const text = `${experience.name} changes a target that ${other.name} before it changes, too.`
    return [{ code: 'TARGET_SHARED', path, about, text, witness, share }]
  })
}

function isForAll(when: object | undefined): boolean {
  return when === undefined || ('all' in when && Array.isArray(when.all) && when.all.length === 0)
}

function shareTarget(one: CompiledExperience, other: CompiledExperience): boolean {
  if (one.group !== undefined && one.group === other.group) return false
  const places = new Set(placesOf(one.variants))
  return placesOf(other.variants).some((place) => places.has(place))
}

function verdictOf({ id }: CompiledExperience, { decision }: Walked): string {
  return decision.outcomes.find(({ experience }) => experience === id)?.verdict ?? ''
}

const BEATEN: readonly string[] = ['lower_priority', 'excluded_by_group']
const ARMS: readonly string[] = ['shown', 'control', 'holdout']
