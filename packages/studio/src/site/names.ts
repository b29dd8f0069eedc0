import { CONTROL, HOLDOUT } from '@segue/protocol'
import type { NamedParts } from '@segue/protocol/api'
import { en } from '../messages/en.ts'

/** The names that people gave to ids. What the published config no longer knows keeps its id as name. */
export interface Names {
  segment(id: string): string
  stage(id: string): string
  experience(id: string): string
  goal(id: string): string
  /** A variant of the experience, or the reserved arms. */
  arm(experience: string, id: string): string
}

/** Reads the names from the published config, or what is known of it. The segment `*` is everyone. */
export function createNames(config: NamedParts): Names {
  const segments = toNames(config.segments)
  const stages = toNames(config.journey.stages)
  const experiences = toNames(config.experiences)
  const goals = toNames(config.goals)
  const arms = new Map(config.experiences.map(({ id, variants }) => [id, toNames(variants)]))
  return {
    segment: (id) => (id === EVERYONE ? en.site.everyone : (segments.get(id) ?? id)),
    stage: (id) => stages.get(id) ?? id,
    experience: (id) => experiences.get(id) ?? id,
    goal: (id) => goals.get(id) ?? id,
    arm(experience, id) {
      if (id === CONTROL) return en.site.control
      if (id === HOLDOUT) return en.site.holdout
      return arms.get(experience)?.get(id) ?? id
    },
  }
}

/** The row of a report that counts every visitor, whatever their segments. */
export const EVERYONE = '*'

function toNames(named: readonly { id: string; name: string }[]): Map<string, string> {
  return new Map(named.map(({ id, name }) => [id, name]))
}
