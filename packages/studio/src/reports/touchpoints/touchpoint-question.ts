import type { ReportQuery } from '@segue/protocol/api'

/** What touchpoints are asked with: what counts as one, and before which goal, stage or move. */
export type TouchpointQuestion = Pick<ReportQuery, 'by' | 'before'>

/** What can be chosen of a site, with its words. */
export interface BeforeOption {
  /** `goal:order`, `stage:decision` or `stage:awareness/decision`. */
  readonly value: string
  readonly kind: 'goal' | 'stage' | 'move'
  readonly ids: readonly string[]
}

/** Every goal, every stage that one can come into, and every move from one stage to another. */
export function toBeforeOptions({ goals, journey }: KnownIds): readonly BeforeOption[] {
  const stages = journey.stages.map(({ id }) => id)
  return [
    ...goals.map(({ id }): BeforeOption => ({ value: `goal:${id}`, kind: 'goal', ids: [id] })),
    ...stages.map((id): BeforeOption => ({ value: `stage:${id}`, kind: 'stage', ids: [id] })),
    ...stages.flatMap((from) =>
      stages
        .filter((to) => to !== from)
        .map(
          (to): BeforeOption => ({ value: `stage:${from}/${to}`, kind: 'move', ids: [from, to] }),
        ),
    ),
  ]
}

/** What an address asks for; what the site does not have is not asked. */
export function readTouchpointQuestion(
  query: Readonly<Record<string, string>>,
  known: KnownIds,
): TouchpointQuestion {
  const by = KINDS.find((kind) => kind === query.by)
  const before = toBeforeOptions(known).find(({ value }) => value === query.before)
  return { ...(by && { by }), ...(before && { before: before.value }) }
}

/** What can count as a touchpoint, the usual one first. */
export const KINDS = ['channel', 'page', 'campaign'] as const

interface KnownIds {
  readonly goals: readonly { readonly id: string }[]
  readonly journey: { readonly stages: readonly { readonly id: string }[] }
}
