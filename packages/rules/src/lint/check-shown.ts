import type { CompiledExperience } from '../decide/compile-experience.ts'
import { createScene } from '../scene.ts'
import { scheduleGate } from '../time/schedule-gate.ts'
import { contradicts } from './contradicts.ts'
import type { Finding } from './finding.ts'
import { type World, whomFor } from './world.ts'

/** Experiences that run and yet nobody can see. The witness is a visitor whom they would be for. */
export function checkShown(world: World): readonly Finding[] {
  return world.program.experiences.flatMap((experience, index): readonly Finding[] => {
    const reason = whyNeverShown(experience, world)
    if (reason === undefined) return []
    const { id, name } = experience
    const witness = whomFor(experience, world)
    const text = `${name} is never shown: ${reason}.`
    const path = `experiences[${index}]`
    return [{ code: 'EXPERIENCE_NEVER_SHOWN', path, about: [id], text, witness }]
  })
}

/** Why nobody can see an experience from now on, in words; `undefined` when somebody may, or it does not run. */
export function whyNeverShown(experience: CompiledExperience, world: World): string | undefined {
  const { state, traffic, requires = [], when, variants } = experience
  if (state !== 'running') return undefined
  if (traffic === 0) return 'its traffic is 0'
  if (isOver(experience, world)) return `its schedule was over at ${experience.schedule?.until}`
  const required = world.config.experiences.find(
    (other) =>
      requires.includes(other.id) && (other.state === 'draft' || other.state === 'archived'),
  )
  if (required)
    return `it requires ${required.name}, which is ${required.state === 'draft' ? 'a draft' : 'archived'}`
  const isImpossible =
    (when && contradicts(when)) ||
    variants.every((variant) => variant.when && contradicts(variant.when))
  return isImpossible ? 'no visitor can meet its conditions' : undefined
}

function isOver(experience: CompiledExperience, { program, walked, until: now }: World): boolean {
  const { schedule } = experience
  if (schedule?.until === undefined) return false
  const scene = createScene(program, walked[0].profile, { now, zone: 'UTC', traits: {} })
  const ended = { ...experience, schedule: { until: schedule.until } }
  return scheduleGate(ended, scene, new Set()) === 'schedule_closed'
}
