import type { Condition, SiteConfig } from '@segue/protocol'

/** What can be added to a rule. */
export type AddedKind = 'event' | 'trait' | 'segment' | 'stage' | 'score' | 'group'

/** What can be added on this site to the rule of a segment: nothing that would need something the site does not have. */
export function addedKinds(config: SiteConfig, segment: string): readonly AddedKind[] {
  const hasOthers = config.segments.some(({ id }) => id !== segment)
  return [
    'event',
    'trait',
    ...(hasOthers ? (['segment'] as const) : []),
    ...(config.journey.stages.length > 0 ? (['stage'] as const) : []),
    ...((config.scores ?? []).length > 0 ? (['score'] as const) : []),
    'group',
  ]
}

/** A new line, already a whole rule: it can be counted before anything is typed. */
export function newLine(kind: AddedKind, config: SiteConfig, segment: string): Condition {
  const view: Condition = { event: 'page_view', within: { days: 7 }, op: 'at_least', value: 1 }
  switch (kind) {
    case 'event':
      return view
    case 'trait':
      return { trait: 'device.kind', op: 'equals', value: 'mobile' }
    case 'segment':
      return { segment: config.segments.find(({ id }) => id !== segment)?.id ?? '' }
    case 'stage':
      return { stage: config.journey.stages[0]?.id ?? '' }
    case 'score':
      return { score: config.scores?.[0]?.id ?? '', op: 'at_least', value: 1 }
    default:
      return { any: [view] }
  }
}
