import type { SiteConfig } from '@segue/protocol'
import { compileCondition } from './conditions/compile-condition.ts'
import { compileExperience } from './decide/compile-experience.ts'
import { SEGMENT_FIELDS, STAGE_FIELDS } from './know-only.ts'
import type { Language } from './language/language.ts'
import type { Program } from './program.ts'

/**
 * Plans a site config once, in the language given. The site config is one that `parseConfig` passed, perhaps of a newer
 * version: kinds of conditions, operators and measures that the language does not know are inert.
 */
export function compileWith(config: SiteConfig, language: Language): Program {
  const slots = new Map<unknown, number>()
  const build = { config, language, plan: new Map(), slots, asks: new Map() }
  return {
    ...build,
    segments: config.segments.map((segment) => ({
      id: segment.id,
      ask: compileCondition(segment.when, build, null, segment, SEGMENT_FIELDS),
    })),
    stages: config.journey.stages.map((stage) => ({
      ...stage,
      enter: compileCondition(stage.enter, build, false, stage, STAGE_FIELDS),
      exit: compileCondition(stage.exit, build, false),
    })),
    experiences: config.experiences.map((experience) => compileExperience(experience, build)),
  }
}
