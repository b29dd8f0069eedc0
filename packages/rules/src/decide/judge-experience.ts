import { CONTROL, HOLDOUT, type Verdict } from '@segue/protocol'
import { matchGlob } from '../glob.ts'
import { BUCKETS, bucketOf } from '../hash.ts'
import type { Scene } from '../scene.ts'
import { expectChange, toSeconds } from '../scene.ts'
import { windowSeconds } from '../time/window.ts'
import type { CompiledExperience, CompiledVariant } from './compile-experience.ts'
import { isOpen } from './schedule.ts'

/** What earlier experiences of this decision have taken. */
export interface Taken {
  readonly places: Set<string>
  readonly groups: Set<string>
}

/** The arm a visitor counts in, and why. */
export interface Judgement {
  readonly arm: string | null
  readonly verdict: Verdict
}

/**
 * Judges one experience. Every gate is the same for all arms and comes before the arms are told apart, so that the
 * visitors of `control` and `holdout` are those who would have seen a variant.
 */
export function judgeExperience(
  compiled: CompiledExperience,
  scene: Scene,
  taken: Taken,
): Judgement {
  const { id, experience } = compiled
  const no = findGate(compiled, scene)
  if (no !== undefined) return { arm: null, verdict: no }
  const matching = compiled.variants.filter(({ when }) => when(scene) === true)
  const candidates = experience.mode === 'experiment' ? matching : matching.slice(0, 1)
  if (candidates.length === 0) return { arm: null, verdict: 'segment_no' }
  const sticky = Object.hasOwn(scene.profile.assignments, id)
    ? scene.profile.assignments[id]
    : undefined
  const seed = `${seedOf(scene)}:${id}`
  const { visitor } = scene.profile
  if (sticky === undefined && !isBelow(experience.traffic ?? 1, `${seed}:traffic`, visitor)) {
    return { arm: null, verdict: 'traffic_not_sampled' }
  }
  if (isCapped(compiled, scene)) return { arm: null, verdict: 'frequency_capped' }
  const { group } = experience
  if (group !== undefined && taken.groups.has(group)) {
    return { arm: null, verdict: 'excluded_by_group' }
  }
  const places = candidates.flatMap((variant) => variant.places)
  if (places.some((place) => taken.places.has(place)))
    return { arm: null, verdict: 'lower_priority' }
  if (group !== undefined) taken.groups.add(group)
  for (const place of places) taken.places.add(place)
  return pickArm(compiled, candidates, sticky, scene)
}

function findGate(
  { experience, stage, when }: CompiledExperience,
  scene: Scene,
): Verdict | undefined {
  const { state, pages, schedule, requires = [] } = experience
  if (state !== 'running') return 'preview_only'
  const path = scene.traits.page?.path
  if (pages && !pages.some((glob) => typeof path === 'string' && matchGlob(glob, path))) {
    return 'page_no_match'
  }
  if (schedule && !isOpen(schedule, scene)) return 'schedule_closed'
  if (stage(scene) !== true) return 'stage_no'
  const { exposures } = scene.profile
  const isReady = requires.every((id) => Object.hasOwn(exposures, id))
  return when(scene) === true && isReady ? undefined : 'segment_no'
}

function isCapped({ id, experience }: CompiledExperience, scene: Scene): boolean {
  const { frequencyCap } = experience
  if (frequencyCap === undefined) return false
  const { views, within } = frequencyCap
  const reach = within ? windowSeconds(within) : Number.POSITIVE_INFINITY
  const seen = Object.hasOwn(scene.profile.exposures, id) ? scene.profile.exposures[id] : undefined
  const recent = (seen ?? []).filter((at) => {
    const last = toSeconds(at) + reach
    expectChange(scene, last + 1)
    return scene.second <= last
  })
  return recent.length >= views
}

/** The arm: a sticky one as long as the site config still has it, else by hash. */
function pickArm(
  { id, experience }: CompiledExperience,
  candidates: readonly CompiledVariant[],
  sticky: string | undefined,
  scene: Scene,
): Judgement {
  const { visitor } = scene.profile
  const seed = seedOf(scene)
  const holdout = scene.program.config.settings?.holdout ?? 0
  const control = experience.control ?? 0
  const isKept = (arm: string, share: number, salt: string) =>
    share > 0 && (sticky === undefined ? isBelow(share, salt, visitor) : sticky === arm)
  if (isKept(HOLDOUT, holdout, `${seed}:${HOLDOUT}`)) return { arm: HOLDOUT, verdict: 'holdout' }
  if (isKept(CONTROL, control, `${seed}:${id}:${CONTROL}`)) {
    return { arm: CONTROL, verdict: 'control' }
  }
  const same = candidates.find((variant) => variant.id === sticky)
  const variant = same ?? pickByWeight(candidates, bucketOf(`${seed}:${id}`, visitor))
  return { arm: variant.id, verdict: 'shown' }
}

function pickByWeight(variants: readonly CompiledVariant[], bucket: number): CompiledVariant {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0)
  let end = 0
  for (const variant of variants) {
    end += variant.weight
    if (bucket * total < end * BUCKETS) return variant
  }
  return variants.at(-1) as CompiledVariant
}

function isBelow(share: number, seed: string, visitor: string): boolean {
  return share >= 1 || bucketOf(seed, visitor) < share * BUCKETS
}

function seedOf({ program }: Scene): string {
  return program.config.settings?.seed ?? program.config.site
}
