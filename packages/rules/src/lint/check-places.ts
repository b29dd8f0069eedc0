import type { CompiledExperience } from '../decide/compile-experience.ts'
import { decide } from '../decide/decide.ts'
import { whyNeverShown } from './check-shown.ts'
import { findSharedPlace } from './find-shared-place.ts'
import type { Found } from './finding.ts'
import { type Walked, type World, whomFor } from './world.ts'

/**
 * Experiences that others always win against, and those that share a target with another for some visitor: whether
 * or not there is one among those looked at, as it is rare or its time is yet to come.
 */
export function checkPlaces(world: World): readonly Found[] {
  const running = world.program.experiences.filter(
    (experience) => experience.state === 'running' && !whyNeverShown(experience, world),
  )
  return running.flatMap((experience, index): readonly Found[] => {
    const path = `experiences[${world.program.experiences.indexOf(experience)}]`
    const verdicts = world.walked.map(
      (visitor) => [visitor, verdictOf(experience, visitor)] as const,
    )
    const beaten = verdicts.filter(([, verdict]) => BEATEN.includes(verdict))
    const isShown = verdicts.some(([, verdict]) => ARMS.includes(verdict))
    const witness = beaten[0]?.[0].history ?? whomFor(experience, world)
    if (
      beaten.length > 0 &&
      !isShown &&
      !isShownLater(experience, running.slice(0, index), world)
    ) {
      const text = `${experience.name} is never shown: earlier experiences take its group or its targets.`
      return [{ code: 'EXPERIENCE_SHADOWED', path, about: [experience.id], text, witness }]
    }
    for (const other of running.slice(0, index)) {
      const place = findSharedPlace(other, experience, world.config)
      if (place === undefined) continue
      const about = [other.id, experience.id]
      const share = beaten.length > 0 ? { share: beaten.length / verdicts.length } : {}
      const text = `${experience.name} changes ${place}, which ${other.name} before it changes, too.`
      return [{ code: 'TARGET_SHARED', path, about, text, witness, ...share }]
    }
    return []
  })
}

/** True when somebody sees an experience once those before it have ended, or have been seen as often as they may. */
function isShownLater(
  experience: CompiledExperience,
  earlier: readonly CompiledExperience[],
  { program, walked }: World,
): boolean {
  const passing = earlier.filter(({ schedule, frequencyCap }) => schedule?.until || frequencyCap)
  const experiences = program.experiences.filter((each) => !passing.includes(each))
  const later = { ...program, experiences }
  return (
    passing.length > 0 &&
    walked.some(({ profile, situation }) =>
      ARMS.includes(verdictOf(experience, { decision: decide(later, profile, situation) })),
    )
  )
}

function verdictOf({ id }: CompiledExperience, { decision }: Pick<Walked, 'decision'>): string {
  return decision.outcomes.find(({ experience }) => experience === id)?.verdict ?? ''
}

const BEATEN: readonly string[] = ['lower_priority', 'excluded_by_group']
const ARMS: readonly string[] = ['shown', 'control', 'holdout']
