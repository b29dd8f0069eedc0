import {
  CONFIG_EXPERIENCES_MAX,
  CONFIG_SEGMENTS_MAX,
  CONFIG_STAGES_MAX,
  isRecord,
  type SiteConfig,
} from '@segue/protocol'
import { closePlan } from './aggregates/aggregate.ts'
import type { Build } from './build.ts'
import { compileCondition } from './conditions/compile-condition.ts'
import { compileExperience } from './decide/compile-experience.ts'
import { hash } from './hash.ts'
import { compileStage } from './journey/compile-stage.ts'
import type { Language } from './language/language.ts'
import type { Program } from './program.ts'
import { DAY_MS } from './time/zone-clock.ts'

/**
 * Plans a site config once, in the language given. Tolerant: whatever it does not know is inert, so that an old
 * snippet can meet a new site config. Parts beyond the limits of `protocol` are left out.
 */
export function compileWith(config: SiteConfig, language: Language): Program {
  const segments = listOf(config.segments, CONFIG_SEGMENTS_MAX)
  const stages = listOf(config.journey?.stages, CONFIG_STAGES_MAX)
  const build: Build = {
    config,
    language,
    plan: new Map(),
    segments: positionsOf(segments),
    stages: positionsOf(stages),
    depth: 0,
    compile: compileCondition,
  }
  const compiled = {
    segments: segments.map(({ id, when }) => ({ id, ask: compileCondition(when, build) })),
    stages: stages.map((stage) => compileStage(stage, build)),
    lapses: stages
      .map(({ id, lapseAfterDays = 0 }) => ({ id, afterMs: lapseAfterDays * DAY_MS }))
      .filter(({ afterMs }) => afterMs > 0)
      .sort((a, b) => a.afterMs - b.afterMs),
    experiences: listOf(config.experiences, CONFIG_EXPERIENCES_MAX).flatMap((experience) =>
      compileExperience(experience, build),
    ),
  }
  const plan = hash(closePlan(build.plan).join()).toString(36)
  const aggregates = [...build.plan.values()]
  return { ...compiled, config, build, aggregates, plan, clock: new Map() }
}

function listOf<Item>(list: readonly Item[] | undefined, most: number): readonly Item[] {
  return Array.isArray(list) ? list.filter((item: Item) => isRecord(item)).slice(0, most) : []
}

function positionsOf(parts: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(parts.map(({ id }, index) => [id, index]))
}
