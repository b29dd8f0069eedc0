import { EVENT_TYPES, type SiteConfig, TRACKS } from '@segue/protocol'

/** Names by kind, as lists. */
export interface NameLists {
  readonly event: readonly string[]
  readonly trait: readonly string[]
  readonly slot: readonly string[]
  /** Ids of the config's own parts, for functions that make conditions. */
  readonly segment: readonly string[]
  readonly stage: readonly string[]
  readonly score: readonly string[]
  readonly goal: readonly string[]
}

/** The names a site config uses, the ids of its parts, and the events that Segue itself sends, those on request included. */
export function namesOf(config: SiteConfig): NameLists {
  const found = {
    event: new Set<string>([...Object.values(EVENT_TYPES), ...Object.values(TRACKS).flat()]),
    trait: new Set<string>(),
    slot: new Set<string>(),
  }
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, value] of Object.entries(part)) {
      const isName = typeof value === 'string' && value !== '*'
      if (isName && Object.hasOwn(found, key)) found[key as keyof typeof found].add(value)
      visit(value)
    }
  }
  visit(config)
  return {
    ...{ event: sorted(found.event), trait: sorted(found.trait), slot: sorted(found.slot) },
    segment: idsOf(config.segments),
    stage: idsOf(config.journey.stages),
    score: idsOf(config.scores ?? []),
    goal: idsOf(config.goals),
  }
}

function sorted(names: ReadonlySet<string>): readonly string[] {
  return [...names].sort()
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id)
}
