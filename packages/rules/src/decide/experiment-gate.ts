import { own } from '../own.ts'
import type { Gate } from './gate.ts'
import { isCapped } from './is-capped.ts'
import { isSampled } from './pick-arm.ts'

/** Shut while a prerequisite is missing, outside the traffic share, beyond the frequency cap, or when the group is taken. */
export const experimentGate: Gate = (experience, scene, taken) => {
  const { requires = [], group } = experience
  return (
    (!requires.every((id) => own(scene.profile.exposures, id)) && 'segment_no') ||
    (!isSampled(experience, scene) && 'traffic_not_sampled') ||
    (isCapped(experience, scene) && 'frequency_capped') ||
    (group && taken.has(`group ${group}`) && 'excluded_by_group') ||
    undefined
  )
}
