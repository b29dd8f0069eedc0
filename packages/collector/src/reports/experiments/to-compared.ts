import { CONTROL, type Experience, HOLDOUT, POOLED } from '@segue/protocol'
import { isChosenByCondition } from './to-arm-shares.ts'

/** Which arms of an experience are compared with which. */
export interface Compared {
  /** Undefined where nobody was kept on the default. */
  readonly baseline: string | undefined
  readonly variants: readonly string[]
  /** Arms that were met and are shown only. */
  readonly others: readonly string[]
}

/** The arms that were met, each at its place; those that the site config no longer has are compared with nothing. */
export function toCompared(experience: Experience, met: ReadonlySet<string>): Compared {
  const baseline = [CONTROL, HOLDOUT].find((arm) => met.has(arm))
  const own = experience.variants.map(({ id }) => id).filter((id) => met.has(id))
  const variants = isChosenByCondition(experience) && own.length > 0 ? [POOLED] : own
  const others = [...own, ...met].filter((arm) => arm !== baseline && !variants.includes(arm))
  return { baseline, variants, others: [...new Set(others)] }
}
