import type { SiteConfig } from '@segue/protocol'
import type { Versions } from '../control/versions.ts'
import { RULE_VERSIONS_LOOKED_AT_MAX } from './limits.ts'

/**
 * Since which version of the site config each rule is as it is now. What a browser reports holds for rules that were
 * the same when it did.
 */
export interface RuleAges {
  /** All rules together. */
  readonly all: number
  readonly journey: number
  readonly segments: { readonly [segment: string]: number }
}

/** Finds them among the newest versions; an older rule counts as old as the oldest of these. */
export async function findRuleAges({ current, list, read }: Versions): Promise<RuleAges> {
  const { version: newest, config } = current()
  const ages = { all: newest, journey: newest, segments: {} as Record<string, number> }
  for (const { id } of config.segments) ages.segments[id] = newest
  const wanted = textsOf(config)
  for (const { version } of list().slice(1, RULE_VERSIONS_LOOKED_AT_MAX)) {
    const older = await read(version)
    if (older === undefined) break
    const found = textsOf(older.config)
    const extend = (age: number, isSame: boolean) => (isSame && age === version + 1 ? version : age)
    ages.all = extend(ages.all, found.all === wanted.all)
    ages.journey = extend(ages.journey, found.journey === wanted.journey)
    for (const [id, age] of Object.entries(ages.segments))
      ages.segments[id] = extend(age, found.segments.get(id) === wanted.segments.get(id))
  }
  return ages
}

function textsOf({ experiences, goals, name, ...rules }: SiteConfig) {
  return {
    all: JSON.stringify(rules),
    journey: JSON.stringify(rules.journey),
    segments: new Map(rules.segments.map(({ id, when }) => [id, JSON.stringify(when)])),
  }
}
