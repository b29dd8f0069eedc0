import { CONTROL, type Experience, HOLDOUT, POOLED, type SiteConfig } from '@segue/protocol'

/** By arm the share of the exposed visitors that it should get, above 0; they add up to 1. */
export type ArmShares = ReadonlyMap<string, number>

/**
 * The shares that a site config sets for the visitors of an experience, with all variants as one arm ({@link POOLED})
 * where conditions choose among them; undefined for an experience it does not have. Every gate is the same for all
 * arms, so it does not matter who takes part. The holdout is told apart first, then the control, then variants.
 */
export function toArmShares(config: SiteConfig, id: string): ArmShares | undefined {
  const experience = config.experiences.find((one) => one.id === id)
  if (experience === undefined) return undefined
  const holdout = config.settings?.holdout ?? 0
  const { control = 0, variants } = experience
  const treated = (1 - holdout) * (1 - control)
  const total = variants.reduce((sum, { weight = 1 }) => sum + weight, 0)
  const shares: [string, number][] = [
    [CONTROL, (1 - holdout) * control],
    [HOLDOUT, holdout],
    ...(isChosenByCondition(experience)
      ? ([[POOLED, treated]] as const)
      : variants.map(({ id, weight = 1 }) => [id, (treated * weight) / total] as const)),
  ].map(([arm, share]) => [String(arm), Number(share)])
  return new Map(shares.filter(([, share]) => share > 0))
}

/** Whether variants have visitors of their own kind each, so that none alone compares with the baseline. */
export function isChosenByCondition({ mode, variants }: Experience): boolean {
  return (
    variants.length > 1 &&
    (mode === 'personalize' || variants.some(({ when }) => when !== undefined))
  )
}

/** The arm of the shares that visitors of `arm` count for. */
export function toSharedArm(shares: ArmShares, arm: string): string {
  return shares.has(POOLED) && arm !== CONTROL && arm !== HOLDOUT ? POOLED : arm
}
