import { CONTROL, type Experience, HOLDOUT, POOLED } from '@segue/protocol'
import type { Compared } from '../outcomes/compared.ts'
import { isChosenByCondition } from './to-arm-shares.ts'

/** The arms that were met, each at its place; those that the site config no longer has are compared with nothing. */
export function toCompared(experience: Experience, met: ReadonlySet<string>): Compared {
  const baseline = [CONTROL, HOLDOUT].find((arm) => met.has(arm))
  const own = experience.variants.map(({ id }) => id).filter((id) => met.has(id))
  const variants = isChosenByCondition(experience) && own.length > 0 ? [POOLED] : own
  const others = [...own, ...met].filter((arm) => arm !== baseline && !variants.includes(arm))
  return { baseline, variants, others: [...new Set(others)] }
}
