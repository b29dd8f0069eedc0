import type { Outcome, Verdict } from '@segue/protocol'
import { matchGlob } from '../glob.ts'
import type { Scene } from '../scene.ts'
import type { CompiledExperience } from './compile-experience.ts'
import { isSampled, pickArm } from './pick-arm.ts'

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
  const { id, state, pages, group, mode, requires = [], inStage, isFor, variants } = experience
  const { profile, program, traits } = scene
  const { isClosed, isCapped } = program.build.language.gates
  const no = (verdict: Verdict) => ({ experience: id, arm: null, verdict })
  if (state !== 'running') return no('preview_only')
  if (pages && !pages.some((glob) => matchGlob(glob, `${traits.page?.path}`)))
    return no('page_no_match')
  if (isClosed?.(experience, scene)) return no('schedule_closed')
  if (inStage(scene) !== true) return no('stage_no')
  const hasSeen = requires.every((other) => Object.hasOwn(profile.exposures, other))
  const matching = variants.filter((variant) => variant.isFor(scene))
  const candidates = mode === 'experiment' ? matching : matching.slice(0, 1)
  if (!hasSeen || !isFor(scene) || candidates.length === 0) return no('segment_no')
  if (!isSampled(experience, scene)) return no('traffic_not_sampled')
  if (isCapped?.(experience, scene)) return no('frequency_capped')
  const places = candidates.flatMap((variant) => variant.places)
  const groups = group ? [`group ${group}`] : []
  if (groups.some((name) => taken.has(name))) return no('excluded_by_group')
  if (places.some((place) => taken.has(place))) return no('lower_priority')
  for (const name of [...groups, ...places]) taken.add(name)
  return { experience: id, ...pickArm(experience, candidates, scene) }
}
