import type { Condition, SiteConfig } from '@segue/protocol'
import { groupsOf } from './walk-config.ts'

/** A condition with the rules of segments in the place of their names. */
export function spellOut(condition: Condition, config: SiteConfig): Condition {
  if ('segment' in condition) {
    const named = config.segments.find(({ id }) => id === condition.segment)
    return named ? spellOut(named.when, config) : condition
  }
  const groups = groupsOf(condition).map(([kind, parts]) => [
    kind,
    parts.map((part) => spellOut(part, config)),
  ])
  return { ...condition, ...Object.fromEntries(groups) }
}
