import { CONTROL, HOLDOUT } from '@segue/protocol'
import { BUCKETS, bucketOf } from '../hash.ts'
import { own } from '../own.ts'
import type { Scene } from '../scene.ts'
import type { CompiledExperience, CompiledVariant } from './compile-experience.ts'
import type { PickArm } from './gate.ts'

/** True when the visitor takes part at all; whoever once did still does. */
export function isSampled({ id, traffic = 1 }: CompiledExperience, scene: Scene): boolean {
  return stickyOf(id, scene) !== undefined || bucketIn(scene, `${id}:traffic`) < traffic * BUCKETS
}

/**
 * The arm of a visitor who takes part: the one they had, as long as the site config still has it, else by hash. Of the
 * candidates an experiment picks by weight; otherwise there is only one. The experience's group is taken then.
 */
export const pickArm: PickArm = (experience, candidates, scene, taken) => {
  const { id, group, control = 0 } = experience
  if (group) taken.add(`group ${group}`)
  const sticky = keptArmOf(experience, scene)
  const isKept = (arm: string, share: number, purpose: string) =>
    sticky ? sticky === arm : bucketIn(scene, purpose) < share * BUCKETS
  if (isKept(HOLDOUT, holdoutOf(scene), HOLDOUT)) return { arm: HOLDOUT, verdict: HOLDOUT }
  if (isKept(CONTROL, control, `${id}:${CONTROL}`)) return { arm: CONTROL, verdict: CONTROL }
  const known = candidates.find((candidate) => candidate.id === sticky)
  const variant = known ?? pickByWeight(candidates, bucketIn(scene, id))
  return { arm: variant?.id ?? null, verdict: 'shown' }
}

/**
 * The arm that the visitor had and the site config still has: `holdout` and `control` with a share, any variant of the
 * experience. Whoever had another is shared out like a newcomer, or else no arm that came later would be a fair sample.
 */
export function keptArmOf(
  { id, control = 0, variants }: CompiledExperience,
  scene: Scene,
): string | undefined {
  const sticky = stickyOf(id, scene)
  const share = sticky === HOLDOUT ? holdoutOf(scene) : sticky === CONTROL ? control : 0
  return share > 0 || variants.some((variant) => variant.id === sticky) ? sticky : undefined
}

function holdoutOf({ program }: Scene): number {
  return program.config.settings?.holdout ?? 0
}

function pickByWeight(
  variants: readonly CompiledVariant[],
  bucket: number,
): CompiledVariant | undefined {
  const total = variants.reduce((sum, { weight = 1 }) => sum + weight, 0)
  let end = 0
  return variants.find(({ weight = 1 }) => {
    end += weight
    return bucket * total < end * BUCKETS
  })
}

/** The visitor's bucket for one purpose, salted with the site's seed. */
export function bucketIn({ program, profile }: Scene, purpose: string): number {
  const { settings, site } = program.config
  return bucketOf(`${settings?.seed ?? site}:${purpose}`, profile.visitor)
}

/** The arm that an earlier exposure of the experience had. */
function stickyOf(id: string, { profile }: Scene): string | undefined {
  return own(profile.assignments, id)
}
