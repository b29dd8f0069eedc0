import type { CompiledExperience } from '../decide/compile-experience.ts'
import { createScene } from '../scene.ts'
import { openingOf } from '../time/schedule-gate.ts'
import { contradicts } from './contradicts.ts'
import type { Found } from './finding.ts'
import { shownBy, type World, whomFor } from './world.ts'

/** Experiences that run and yet nobody, or nobody new, can see. The witness is one whom they would be for. */
export function checkShown(world: World): readonly Found[] {
  return world.program.experiences.flatMap((experience, index): readonly Found[] => {
    const reason = whyNeverShown(experience, world) ?? whyOnlyDefault(experience, world)
    if (reason === undefined) return []
    const { id, name } = experience
    const text = `${name} is ${reason}.`
    const path = `experiences[${index}]`
    return [
      {
        code: 'EXPERIENCE_NEVER_SHOWN',
        path,
        about: [id],
        text,
        ...shownBy(whomFor(experience, world)),
      },
    ]
  })
}

/**
 * That nobody can see an experience from now on and why, in words; `undefined` when somebody may, or it does not run.
 * Whoever has an arm keeps it without traffic, and whoever saw an archived prerequisite has met it.
 */
export function whyNeverShown(experience: CompiledExperience, world: World): string | undefined {
  const { state, traffic, requires = [], when, variants } = experience
  if (state !== 'running') return undefined
  if (traffic === 0) return 'shown to nobody new: its traffic is 0'
  const { from, until } = opens(experience, world)
  if (until <= world.until)
    return `never shown: its schedule was over at ${experience.schedule?.until}`
  if (until <= from) return 'never shown: its schedule lies in an hour that the clock skips'
  const draft = world.config.experiences.find(
    ({ id, state: other }) => other === 'draft' && requires.includes(id),
  )
  if (draft) return `never shown: it requires ${draft.name}, which is a draft`
  const isImpossible =
    (when && contradicts(when)) ||
    variants.every((variant) => variant.when && contradicts(variant.when))
  return isImpossible ? 'never shown: no visitor can meet its conditions' : undefined
}

/** That all who come newly keep the default, and why. It takes its place from those after it all the same. */
function whyOnlyDefault(
  { state, control }: CompiledExperience,
  { config }: World,
): string | undefined {
  if (state !== 'running') return undefined
  if (control === 1) return 'shown to nobody new: its control is everybody'
  return config.settings?.holdout === 1
    ? 'shown to nobody new: the holdout is everybody'
    : undefined
}

function opens(experience: CompiledExperience, { program, walked, until: now }: World) {
  return openingOf(
    experience,
    createScene(program, walked[0].profile, { now, zone: 'UTC', traits: {} }),
  )
}
