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
export const pickArm: PickArm = ({ id, group, control = 0 }, candidates, scene, taken) => {
  if (group) taken.add(`group ${group}`)
  const { holdout = 0 } = scene.program.config.settings ?? {}
  const sticky = stickyOf(id, scene)
  const isKept = (arm: string, share: number, purpose: string) =>
    share > 0 && (sticky ? sticky === arm : bucketIn(scene, purpose) < share * BUCKETS)
  if (isKept(HOLDOUT, holdout, HOLDOUT)) return { arm: HOLDOUT, verdict: HOLDOUT }
  if (isKept(CONTROL, control, `${id}:${CONTROL}`)) return { arm: CONTROL, verdict: CONTROL }
  const known = candidates.find((candidate) => candidate.id === sticky)
  const variant = known ?? pickByWeight(candidates, bucketIn(scene, id))
  return { arm: variant?.id ?? null, verdict: 'shown' }
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
export function stickyOf(id: string, { profile }: Scene): string | undefined {
  return own(profile.assignments, id)
}
