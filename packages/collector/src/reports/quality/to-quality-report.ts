import type { DriftRow, QualityReport } from '@segue/protocol'
import { compare } from '../order.ts'

/** What stores count for the report, in any order; see definition.md. */
export type QualitySums = Omit<QualityReport, 'notMeasured'>

/** Of how many expected ones an absence tells something: by chance there is none once in 150 times. */
export const DRIFT_EXPECTED_MIN = 5

/** Puts everything in its order: most first, then by name. */
export function toQualityReport(sums: QualitySums): QualityReport {
  const byEvents = (a: { readonly events: number }, b: { readonly events: number }) =>
    b.events - a.events
  const driftOf = ({ change, event, prop }: DriftRow) => JSON.stringify([change, event, prop])
  return {
    ...sums,
    bots: [...sums.bots].sort((a, b) => byEvents(a, b) || compare(a.reason, b.reason)),
    bad: [...sums.bad].sort((a, b) => byEvents(a, b) || compare(a.code, b.code)),
    targets: [...sums.targets].sort(
      (a, b) => compare(a.experience, b.experience) || compare(a.arm, b.arm),
    ),
    drift: [...sums.drift].sort((a, b) => byEvents(a, b) || compare(driftOf(a), driftOf(b))),
    notMeasured: ['consent', 'ad_blocked'],
  }
}
