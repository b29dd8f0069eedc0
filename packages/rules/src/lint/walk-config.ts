import type { Condition, SiteConfig } from '@segue/protocol'

/** A condition of a site config and where it stands. */
export interface Place {
  readonly path: string
  readonly condition: Condition
}

/** Every condition of a site config, groups and their parts included, in the order in which they are written. */
export function walkConfig(config: SiteConfig): readonly Place[] {
  return [
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
  ]
}

/** The parts of a group, by its kind; nothing for other conditions. */
export function groupsOf(
  condition: Condition,
): readonly (readonly [string, readonly Condition[]])[] {
  return Object.entries(condition).filter(([kind]) => GROUPS.includes(kind))
}

const GROUPS = ['all', 'any', 'none']

/** A condition and the parts of its groups, with their paths. */
export function walk(condition: Condition | undefined, path: string): readonly Place[] {
  if (condition === undefined) return []
  const parts = groupsOf(condition).flatMap(([kind, list]) =>
    list.flatMap((part, index) => walk(part, `${path}.${kind}[${index}]`)),
  )
  return [{ path, condition }, ...parts]
}
