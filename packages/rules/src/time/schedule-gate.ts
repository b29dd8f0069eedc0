import type { CompiledExperience } from '../decide/compile-experience.ts'
import type { Gate } from '../decide/gate.ts'
import { hasCome, type Scene } from '../scene.ts'
import { toMoment } from './moment.ts'
import { EVER } from './window.ts'

/** Shut outside the schedule: each end is one moment, even where the site's wall clock shows it twice or never. */
export const scheduleGate: Gate = (experience, scene) => {
  if (!experience.schedule) return undefined
  const { from, until } = openingOf(experience, scene)
  return (!hasCome(scene, from) || hasCome(scene, until)) && 'schedule_closed'
}

/** When a schedule opens and shuts, epoch milliseconds. An end that is missing, or no time, is without limit. */
export function openingOf(experience: CompiledExperience, scene: Scene): Opening {
  const { from, until } = experience.schedule ?? {}
  const { timeZone } = scene.program.config
  const opening = openings.get(experience) ?? {
    from: toMoment(from, scene, timeZone) ?? -EVER,
    until: toMoment(until, scene, timeZone) ?? EVER,
  }
  openings.set(experience, opening)
  return opening
}

interface Opening {
  readonly from: number
  readonly until: number
}

const openings = new WeakMap<CompiledExperience, Opening>()
