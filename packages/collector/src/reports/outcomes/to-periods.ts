import type { SiteConfig } from '@segue/protocol'
import type { Period } from '@segue/stats'
import { type ArmShares, toSharedArm } from '../experiments/to-arm-shares.ts'
import type { ExposedRow } from './sums.ts'

/**
 * Visitors per arm for each set of shares that a subject had, by the version under which each was exposed first.
 * Versions that are not known, or leave nobody to compare, tell nothing and are left out.
 */
export function toPeriods(
  rows: readonly ExposedRow[],
  toShares: (config: SiteConfig) => ArmShares | undefined,
  versions: ReadonlyMap<number, SiteConfig>,
): Period[] {
  const periods = new Map<string, { readonly shares: ArmShares; rows: ExposedRow[] }>()
  for (const row of rows) {
    const config = versions.get(row.config)
    const shares = config && toShares(config)
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
