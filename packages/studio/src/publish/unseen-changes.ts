import type { SiteConfig } from '@segue/protocol'
import { unseenFacts } from '../audiences/rule/unseen-facts.ts'

/** Facts that only browsers know and that what was changed asks for: a replay takes them for unknown. */
export function unseenChanges(published: SiteConfig, config: SiteConfig): readonly string[] {
  const before = partsOf(published)
  const after = partsOf(config)
  const facts = [
    ...after.filter((part) => !has(before, part)).flatMap((part) => unseenFacts(part, config)),
    ...before.filter((part) => !has(after, part)).flatMap((part) => unseenFacts(part, published)),
  ]
  return [...new Set(facts)]
}

function partsOf({ segments, journey, experiences, scores = [] }: SiteConfig): readonly object[] {
  return [...segments, ...journey.stages, ...experiences, ...scores]
}

function has(parts: readonly object[], part: object): boolean {
  const text = JSON.stringify(part)
  return parts.some((one) => JSON.stringify(one) === text)
}
