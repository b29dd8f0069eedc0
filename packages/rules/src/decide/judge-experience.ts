import type { Outcome, Verdict } from '@segue/protocol'
import { matchGlob } from '../glob.ts'
import type { Scene } from '../scene.ts'
import { expectChange, toSeconds } from '../scene.ts'
import { windowSeconds } from '../time/window.ts'
import type { CompiledExperience } from './compile-experience.ts'
import { isSampled, pickArm } from './pick-arm.ts'
import { isOpen } from './schedule.ts'

/**
 * Judges one experience. Every gate is the same for all arms and comes before the arms are told apart, so that the
 * visitors of `control` and `holdout` are those who would have seen a variant. `taken` holds the places and groups
 * that earlier experiences of this decision took.
 */
export function judgeExperience(
  experience: CompiledExperience,
  scene: Scene,
  taken: Set<string>,
): Outcome {
  const { id, mode, group } = experience
  const no = (verdict: Verdict) => ({ experience: id, arm: null, verdict })
  const gate = findGate(experience, scene)
  if (gate) return no(gate)
  const matching = experience.variants.filter(({ isFor }) => isFor(scene) === true)
  const candidates = mode === 'experiment' ? matching : matching.slice(0, 1)
  if (candidates.length === 0) return no('segment_no')
  if (!isSampled(experience, scene)) return no('traffic_not_sampled')
  if (isCapped(experience, scene)) return no('frequency_capped')
  const groups = group ? [`group ${group}`] : []
  const places = candidates.flatMap((variant) => variant.places)
  if (groups.some((name) => taken.has(name))) return no('excluded_by_group')
  if (places.some((place) => taken.has(place))) return no('lower_priority')
  for (const name of [...groups, ...places]) taken.add(name)
  return { experience: id, ...pickArm(experience, candidates, scene) }
}

function findGate(experience: CompiledExperience, scene: Scene): Verdict | undefined {
  const { state, pages, schedule, inStage, isFor, requires = [] } = experience
  const { traits, profile } = scene
  const path = `${traits.page?.path}`
  if (state !== 'running') return 'preview_only'
  if (pages && !pages.some((glob) => matchGlob(glob, path))) return 'page_no_match'
  if (schedule && !isOpen(schedule, scene)) return 'schedule_closed'
  if (inStage(scene) !== true) return 'stage_no'
  return isFor(scene) === true && requires.every((id) => Object.hasOwn(profile.exposures, id))
    ? undefined
    : 'segment_no'
}

function isCapped({ id, frequencyCap }: CompiledExperience, scene: Scene): boolean {
  if (!frequencyCap) return false
  const reach = windowSeconds(frequencyCap.within)
  const recent = (scene.profile.exposures[id] ?? []).filter((at) => {
    const last = toSeconds(at) + reach
    expectChange(scene, last + 1)
    return scene.second <= last
  })
  return recent.length >= frequencyCap.views
}
