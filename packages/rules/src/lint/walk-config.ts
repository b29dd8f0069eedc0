import type { Condition, SiteConfig } from '@segue/protocol'

/** A condition of a site config and where it stands. */
export interface Place {
  readonly path: string
  readonly condition: Condition
}

/** Every condition of a site config, with the parts of groups and what is asked of events, in the order of the config. */
export function walkConfig(config: SiteConfig): readonly Place[] {
  return [
    ...(config.scores ?? []).flatMap(({ gains }, index) =>
      gains.flatMap(({ where }, gain) => walk(where, `scores[${index}].gains[${gain}].where`)),
    ),
    ...config.segments.flatMap(({ when }, index) => walk(when, `segments[${index}].when`)),
    ...config.journey.stages.flatMap(({ enter, exit }, index) => [
      ...walk(enter, `journey.stages[${index}].enter`),
      ...walk(exit, `journey.stages[${index}].exit`),
    ]),
    ...config.experiences.flatMap(({ when, variants }, index) => [
      ...walk(when, `experiences[${index}].when`),
      ...variants.flatMap((variant, position) =>
        walk(variant.when, `experiences[${index}].variants[${position}].when`),
      ),
    ]),
    ...config.goals.flatMap(({ where }, index) => walk(where, `goals[${index}].where`)),
  ]
}

/** The parts of a group, by its kind; nothing for other conditions. */
export function groupsOf(
  condition: Condition,
): readonly (readonly [string, readonly Condition[]])[] {
  return Object.entries(condition).filter(([kind]) => GROUPS.includes(kind))
}

const GROUPS = ['all', 'any', 'none']

function walk(condition: Condition | undefined, path: string): readonly Place[] {
  if (condition === undefined) return []
  const parts = groupsOf(condition).flatMap(([kind, list]) =>
    list.flatMap((part, index) => walk(part, `${path}.${kind}[${index}]`)),
  )
  return [{ path, condition }, ...parts, ...walkWheres(condition, path)]
}

/** What a condition asks of its events. */
function walkWheres(condition: Condition, path: string): readonly Place[] {
  if ('event' in condition) return walk(condition.where, `${path}.where`)
  if (!('sequence' in condition)) return []
  const { sequence, without } = condition
  return [
    ...sequence.flatMap(({ where }, index) => walk(where, `${path}.sequence[${index}].where`)),
    ...walk(without?.where, `${path}.without.where`),
  ]
}
