import type { Condition, EventCondition, SiteConfig } from '@segue/protocol'

/** The least and the most that a number can still become, both included. */
export type Reach = readonly [least: number, most: number]

/**
 * How far the number that a leaf compares can still go: without a window counts, classes of frequency and maxima never
 * go back, visits only get more, a score stops at its cap and a share at 1.
 */
export function reachOf(
  condition: Condition,
  actual: number | undefined,
  config: SiteConfig,
): Reach {
  const now = actual ?? -ANY
  if ('event' in condition) {
    const { measure = 'count', within } = condition
    if (!within && GROWING.includes(measure)) return [now, ANY]
    return [isCounted(condition) ? 0 : -ANY, ANY]
  }
  if ('trait' in condition && condition.trait === 'visit.number') return [now, ANY]
  if ('rfm' in condition) {
    const { rfm: kind } = condition
    const bounds = kind === 'recency' ? config.rfm?.recencyDays : config.rfm?.[kind]
    return [kind === 'frequency' ? Math.max(1, now) : 1, 1 + (bounds?.length ?? 0)]
  }
  if (!('score' in condition)) return [-ANY, ANY]
  if (condition.measure === 'ratio') return [0, condition.to === undefined ? 1 : ANY]
  const score = config.scores?.find(({ id }) => id === condition.score)
  return [-ANY, Math.max(now, score?.cap ?? SCORE_CAP)]
}

/** True when a leaf compares whole numbers. */
export function isWhole(condition: Condition): boolean {
  if ('event' in condition) return isCounted(condition)
  return 'rfm' in condition || ('trait' in condition && condition.trait === 'visit.number')
}

function isCounted({ measure = 'count' }: EventCondition): boolean {
  return measure === 'count' || measure === 'distinct'
}

const GROWING: readonly string[] = ['count', 'distinct', 'max', 'last']
const SCORE_CAP = 100
const ANY = Number.POSITIVE_INFINITY
