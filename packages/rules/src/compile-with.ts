import {
  CONFIG_EXPERIENCES_MAX,
  CONFIG_SEGMENTS_MAX,
  CONFIG_STAGES_MAX,
  isRecord,
  type SiteConfig,
} from '@segue/protocol'
import { type Aggregate, closePlan } from './aggregates/aggregate.ts'
import type { Build } from './build.ts'
import { compileCondition } from './conditions/compile-condition.ts'
import { compileExperience } from './decide/compile-experience.ts'
import { hash } from './hash.ts'
import { compileStage } from './journey/compile-stage.ts'
import type { Operators } from './operators/operator.ts'
import type { Program } from './program.ts'

/**
 * Plans a site config once, with the operators at hand. Tolerant: whatever it does not know is inert, so that an old
 * snippet can meet a new site config. Parts beyond the limits of `protocol` are left out.
 */
export function compileWith(config: SiteConfig, operators: Operators): Program {
  const segments = listOf(config.segments, CONFIG_SEGMENTS_MAX)
  const stages = listOf(config.journey?.stages, CONFIG_STAGES_MAX)
  const build: Build = {
    config,
    operators,
    plan: new Map(),
    segments: positionsOf(segments),
    stages: positionsOf(stages),
    depth: 1,
    compile: compileCondition,
  }
  const compiled = {
    segments: segments.map(({ id, when }) => ({ id, ask: compileCondition(when, build) })),
    stages: stages.map((stage) => compileStage(stage, build)),
    experiences: listOf(config.experiences, CONFIG_EXPERIENCES_MAX).map((experience) =>
      compileExperience(experience, build),
    ),
  }
  const plan = hash(closePlan(build.plan).join()).toString(36)
  const aggregates = [...build.plan.values()]
  const byEvent = toIndex(aggregates)
  const lapses = compiled.stages
    .filter(({ lapseMs }) => lapseMs > 0)
    .sort((a, b) => a.lapseMs - b.lapseMs)
  return { ...compiled, lapses, config, build, aggregates, byEvent, plan, clock: new Map() }
}

function listOf<Item>(list: readonly Item[] | undefined, most: number): readonly Item[] {
  return Array.isArray(list) ? list.filter((item: Item) => isRecord(item)).slice(0, most) : []
}

function positionsOf(parts: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(parts.map(({ id }, index) => [id, index]))
}

function toIndex(aggregates: readonly Aggregate[]): ReadonlyMap<string, readonly Aggregate[]> {
  const byEvent = new Map<string, Aggregate[]>()
  for (const aggregate of aggregates) {
    const events = aggregate.events.includes('*') ? ['*'] : new Set(aggregate.events)
    for (const event of events) byEvent.set(event, [...(byEvent.get(event) ?? []), aggregate])
  }
  return byEvent
}
