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
      gains.flatMap(({ where }, gain) =>
        walkCondition(where, `scores[${index}].gains[${gain}].where`),
      ),
    ),
    ...config.segments.flatMap(({ when }, index) => walkCondition(when, `segments[${index}].when`)),
    ...config.journey.stages.flatMap(({ enter, exit }, index) => [
      ...walkCondition(enter, `journey.stages[${index}].enter`),
      ...walkCondition(exit, `journey.stages[${index}].exit`),
    ]),
    ...config.experiences.flatMap(({ when, variants }, index) => [
      ...walkCondition(when, `experiences[${index}].when`),
      ...variants.flatMap((variant, position) =>
        walkCondition(variant.when, `experiences[${index}].variants[${position}].when`),
      ),
    ]),
    ...config.goals.flatMap(({ where }, index) => walkCondition(where, `goals[${index}].where`)),
  ]
}

/** The parts of a group, by its kind; nothing for other conditions. */
export function groupsOf(
  condition: Condition,
): readonly (readonly [string, readonly Condition[]])[] {
  return Object.entries(condition).filter(([kind]) => GROUPS.includes(kind))
}

const GROUPS = ['all', 'any', 'none']

/** A condition, if there is one, with its parts and what it asks of events. */
export function walkCondition(condition: Condition | undefined, path: string): readonly Place[] {
  if (condition === undefined) return []
  const parts = groupsOf(condition).flatMap(([kind, list]) =>
    list.flatMap((part, index) => walkCondition(part, `${path}.${kind}[${index}]`)),
  )
  return [{ path, condition }, ...parts, ...walkWheres(condition, path)]
}

/** What a condition asks of its events. */
function walkWheres(condition: Condition, path: string): readonly Place[] {
  if ('event' in condition) return walkCondition(condition.where, `${path}.where`)
  if (!('sequence' in condition)) return []
  const { sequence, without } = condition
  return [
    ...sequence.flatMap(({ where }, index) =>
      walkCondition(where, `${path}.sequence[${index}].where`),
    ),
    ...walkCondition(without?.where, `${path}.without.where`),
  ]
}
