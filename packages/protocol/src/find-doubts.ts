import type { QualityReport, TargetQuality } from './quality-report.ts'

/** What makes the figures of a period doubtful. Shares are 0 to 1. */
export type Doubt =
  | { readonly code: 'refused'; readonly share: number; readonly reasons: readonly string[] }
  /** By browsers, before they could be sent. */
  | { readonly code: 'dropped'; readonly events: number }
  | { readonly code: 'clocks'; readonly share: number }
  /** Of the exposures of an arm: those without their place, and those that something else changed. */
  | { readonly code: 'missing' | 'contested'; readonly experience: string; readonly share: number }
  /** An event type, or a property of one where `prop` is not empty, that has not come since this version. */
  | {
      readonly code: 'vanished'
      readonly event: string
      readonly prop: string
      readonly version: number | null
    }

/** Finds what is more than every site has of it: the digest and the studio put words to the same. */
export function findDoubts(report: QualityReport): readonly Doubt[] {
  const { events, bad, dropped, clocks, version } = report
  const refused = bad.reduce((sum, one) => sum + one.events, 0)
  const reasons = bad.map(({ code }) => code)
  const vanished = report.drift.filter(({ change }) => change === 'vanished')
  return [
    ...(refused > (events + refused) * REFUSED_SHARE_MAX
      ? [{ code: 'refused' as const, share: refused / (events + refused), reasons }]
      : []),
    ...(dropped > (events + dropped) * DROPPED_SHARE_MAX
      ? [{ code: 'dropped' as const, events: dropped }]
      : []),
    ...(clocks.events > events * CLOCKS_SHARE_MAX
      ? [{ code: 'clocks' as const, share: clocks.events / events }]
      : []),
    ...report.targets.flatMap(findTargetDoubts),
    ...vanished.map(({ event, prop }) => ({ code: 'vanished' as const, event, prop, version })),
  ]
}

function findTargetDoubts(target: TargetQuality): readonly Doubt[] {
  const { experience, exposures } = target
  if (exposures < EXPOSURES_MIN) return []
  return (['missing', 'contested'] as const)
    .map((code) => ({ code, experience, share: target[code] / exposures }))
    .filter(({ share }) => share > TARGET_SHARE_MAX)
}

/** Shares below which it is what every site has. */
const REFUSED_SHARE_MAX = 0.01
const DROPPED_SHARE_MAX = 0.01
const CLOCKS_SHARE_MAX = 0.05
const TARGET_SHARE_MAX = 0.05
/** Exposures below which a share says nothing. */
const EXPOSURES_MIN = 20
