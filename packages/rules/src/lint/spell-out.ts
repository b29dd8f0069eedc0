import type { Condition, SiteConfig } from '@segue/protocol'
import { mostOf } from '../most-of.ts'
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
  const isShare = 'score' in condition && (condition.measure ?? 'value') !== 'value'
  const most = isShare ? undefined : mostOf(condition, config)
  if (most !== undefined)
    return { all: [condition, { ...condition, op: 'at_most', value: most } as Condition] }
  const groups = groupsOf(condition).map(([kind, parts]) => [
    kind,
    parts.map((part) => spellOut(part, config)),
  ])
  return { ...condition, ...Object.fromEntries(groups) }
}
