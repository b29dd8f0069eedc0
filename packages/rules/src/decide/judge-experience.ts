import type { Outcome } from '@segue/protocol'
import { matchGlob } from '../glob.ts'
import { PATTERN_TEXT_CHARS_MAX } from '../limits.ts'
import type { Scene } from '../scene.ts'
import { type CompiledExperience, type CompiledVariant, placesOf } from './compile-experience.ts'

/**
 * Judges one experience. Every gate is the same for all arms and comes before the arms are told apart, so that the
 * visitors of `control` and `holdout` are those who would have seen a variant. `taken` holds what earlier experiences
 * of this decision took.
 */
export function judgeExperience(
  experience: CompiledExperience,
  scene: Scene,
  taken: Set<string>,
): Outcome {
  const { id, state, pages, mode, unknownPart, inStage, isFor, variants } = experience
  const { program, traits } = scene
  const { before, after, pickArm } = program.language.options
  const candidates = variants
    .filter((variant) => variant.isFor(scene))
    .slice(0, mode === 'experiment' ? undefined : 1)
  const places = placesOf(candidates)
  const path = `${traits.page?.path}`.slice(0, PATTERN_TEXT_CHARS_MAX)
  const verdict =
    (state !== 'running' && 'preview_only') ||
    (unknownPart && 'error') ||
    (pages?.every((glob) => !matchGlob(glob, path)) && 'page_no_match') ||
    before?.(experience, scene, taken) ||
    (!(isFor(scene) && candidates[0]) && (inStage(scene) === false ? 'stage_no' : 'segment_no')) ||
    after?.(experience, scene, taken) ||
    (places.some((place) => taken.has(place)) && 'lower_priority')
  if (verdict) return { experience: id, arm: null, verdict }
  for (const place of places) taken.add(place)
  return {
    experience: id,
    ...(pickArm?.(experience, candidates, scene, taken) ?? {
      arm: (candidates[0] as CompiledVariant).id,
      verdict: 'shown',
    }),
  }
}
