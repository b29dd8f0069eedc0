import type { Outcome } from '@segue/protocol'
import { matchGlob } from '../glob.ts'
import { own } from '../own.ts'
import type { Scene } from '../scene.ts'
import { type CompiledExperience, placesOf } from './compile-experience.ts'
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
  const { isClosed, isCapped } = program.language.gates
  const matching = variants.filter((variant) => variant.isFor(scene))
  const candidates = mode === 'experiment' ? matching : matching.slice(0, 1)
  const groups = group ? [`group ${group}`] : []
  const places = placesOf(candidates)
  const isTaken = (name: string) => taken.has(name)
  const verdict =
    (state !== 'running' && 'preview_only') ||
    (pages?.every((glob) => !matchGlob(glob, `${traits.page?.path}`)) && 'page_no_match') ||
    (isClosed?.(experience, scene) && 'schedule_closed') ||
    (!inStage(scene) && 'stage_no') ||
    (!(isFor(scene) && requires.every((name) => own(profile.exposures, name)) && candidates[0]) &&
      'segment_no') ||
    (!isSampled(experience, scene) && 'traffic_not_sampled') ||
    (isCapped?.(experience, scene) && 'frequency_capped') ||
    (groups.some(isTaken) && 'excluded_by_group') ||
    (places.some(isTaken) && 'lower_priority')
  if (verdict) return { experience: id, arm: null, verdict }
  for (const name of [...groups, ...places]) taken.add(name)
  return { experience: id, ...pickArm(experience, candidates, scene) }
}
