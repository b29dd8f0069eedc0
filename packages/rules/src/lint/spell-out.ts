import type { Condition, SiteConfig } from '@segue/protocol'
import { CAP_DEFAULT } from '../aggregates/score.ts'
import { groupsOf } from './walk-config.ts'

/**
 * A condition with the rules of segments in the place of their names, and with the most that a score or a class can be
 * beside what is asked of it.
 */
export function spellOut(condition: Condition, config: SiteConfig): Condition {
  if ('segment' in condition) {
    const named = config.segments.find(({ id }) => id === condition.segment)
    return named ? spellOut(named.when, config) : condition
  }
  const most = mostOf(condition, config)
  if (most !== undefined)
    return { all: [condition, { ...condition, op: 'at_most', value: most } as Condition] }
  const groups = groupsOf(condition).map(([kind, parts]) => [
    kind,
    parts.map((part) => spellOut(part, config)),
  ])
  return { ...condition, ...Object.fromEntries(groups) }
}

function mostOf(condition: Condition, { scores = [], rfm }: SiteConfig): number | undefined {
  if ('score' in condition && (condition.measure ?? 'value') === 'value') {
    const score = scores.find(({ id }) => id === condition.score)
    return score && (score.cap ?? CAP_DEFAULT)
  }
  if (!('rfm' in condition) || !rfm) return undefined
  const bounds = condition.rfm === 'recency' ? rfm.recencyDays : rfm[condition.rfm]
  return bounds.length + 1
}
