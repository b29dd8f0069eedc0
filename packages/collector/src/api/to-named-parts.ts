import type { SiteConfig } from '@segue/protocol'
import type { Named, NamedParts } from '@segue/protocol/api'

/** The names of what an answer speaks of: no segment, stage, experience or goal that it does not name itself. */
export function toNamedParts(answer: object, config: SiteConfig): NamedParts {
  const told = new Set<unknown>()
  JSON.stringify(answer, (_, value) => {
    if (typeof value === 'string') told.add(value)
    return value
  })
  const toNamed = (all: readonly Named[]) =>
    all.filter(({ id }) => told.has(id)).map(({ id, name }) => ({ id, name }))
  const experiences = config.experiences.filter(({ id }) => told.has(id))
  return {
    currency: config.currency,
    segments: toNamed(config.segments),
    journey: { stages: toNamed(config.journey.stages) },
    experiences: experiences.map(({ id, name, variants, goal }) => ({
      ...{ id, name },
      variants: toNamed(variants),
      ...(goal !== undefined && told.has(goal) && { goal }),
    })),
    goals: config.goals
      .filter(({ id }) => told.has(id))
      .map(({ id, name, valueProp }) => ({
        ...{ id, name },
        ...(valueProp !== undefined && { valueProp }),
      })),
  }
}
