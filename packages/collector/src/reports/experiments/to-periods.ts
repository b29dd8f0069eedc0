import type { SiteConfig } from '@segue/protocol'
import type { Period } from '@segue/stats'
import type { ExposedRow } from './sums.ts'
import { type ArmShares, toArmShares, toSharedArm } from './to-arm-shares.ts'

/**
 * Visitors per arm for each set of shares that an experience had, by the version under which each was exposed first.
 * Versions that are not known, or leave nobody to compare, tell nothing and are left out.
 */
export function toPeriods(
  rows: readonly ExposedRow[],
  experience: string,
  versions: ReadonlyMap<number, SiteConfig>,
): Period[] {
  const periods = new Map<string, { readonly shares: ArmShares; rows: ExposedRow[] }>()
  for (const row of rows) {
    const config = versions.get(row.config)
    const shares = config && toArmShares(config, experience)
    if (shares === undefined || shares.size < 2) continue
    const key = JSON.stringify([...shares])
    const period = periods.get(key) ?? { shares, rows: [] }
    period.rows.push(row)
    periods.set(key, period)
  }
  return [...periods.values()].map(({ shares, rows: own }) => ({
    visitors: [...shares.keys()].map((arm) =>
      own
        .filter((row) => toSharedArm(shares, row.arm) === arm)
        .reduce((sum, { visitors }) => sum + visitors, 0),
    ),
    weights: [...shares.values()],
  }))
}
