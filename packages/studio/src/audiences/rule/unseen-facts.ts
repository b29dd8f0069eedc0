import { isRecord, type SiteConfig } from '@segue/protocol'
import { toLabel } from './people-sentence.ts'

/**
 * The facts a rule asks for that only the visitor's browser knows, so that stored visitors cannot be counted by them;
 * those of the segments it names included.
 */
export function unseenFacts(
  rule: unknown,
  config: SiteConfig,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  if (Array.isArray(rule)) return unique(rule.flatMap((part) => unseenFacts(part, config, seen)))
  if (!isRecord(rule)) return []
  if (typeof rule.trait === 'string') return STORED.test(rule.trait) ? [] : [toLabel(rule.trait)]
  const { segment: id } = rule
  if (typeof id === 'string' && !seen.has(id)) {
    const named = config.segments.find((one) => one.id === id)
    return unseenFacts(named?.when, config, new Set([...seen, id]))
  }
  return unique(Object.values(rule).flatMap((part) => unseenFacts(part, config, seen)))
}

function unique(facts: readonly string[]): readonly string[] {
  return [...new Set(facts)]
}

/** Facts that stored events tell. */
const STORED = /^(visitor|source|visit|time)\.|^(device\.kind|page\.path|geo\.country|geo\.region)$/
