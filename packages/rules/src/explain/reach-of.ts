import type { Condition, EventCondition, SiteConfig } from '@segue/protocol'
import { mostOf } from '../most-of.ts'

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
  const most = mostOf(condition, config)
  if ('rfm' in condition) return [condition.rfm === 'frequency' ? Math.max(1, now) : 1, most ?? 1]
  if (!('score' in condition)) return [-ANY, ANY]
  if (condition.measure === 'ratio') return [0, condition.to === undefined ? 1 : ANY]
  return [-ANY, Math.max(now, most ?? ANY)]
}

/** True when a leaf compares whole numbers. */
export function isWhole(condition: Condition): boolean {
  if ('event' in condition) return isCounted(condition)
  return 'rfm' in condition || ('trait' in condition && condition.trait === 'visit.number')
}

function isCounted({ measure = 'count' }: EventCondition): boolean {
  return COUNTED.includes(measure)
}

const COUNTED: readonly string[] = ['count', 'distinct', 'streak']
const GROWING: readonly string[] = ['count', 'distinct', 'max', 'last']
const ANY = Number.POSITIVE_INFINITY
