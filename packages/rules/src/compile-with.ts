import type { SiteConfig } from '@segue/protocol'
import { compileCondition } from './conditions/compile-condition.ts'
import { compileExperience } from './decide/compile-experience.ts'
import { compileStage } from './journey/compile-stage.ts'
import type { Language } from './language/language.ts'
import type { LapseStage, Program } from './program.ts'

/**
 * Plans a site config once, in the language given. The site config is one that `parseConfig` passed, perhaps of a newer
 * version: kinds of conditions, operators and measures that the language does not know are inert.
 */
export function compileWith(config: SiteConfig, language: Language): Program {
  const build = { config, language, plan: new Map() }
  const stages = config.journey.stages.map((stage) => compileStage(stage, build))
  return {
    ...build,
    segments: config.segments.map(({ id, when }) => ({ id, ask: compileCondition(when, build) })),
    stages,
    lapses: stages
      .filter((stage): stage is LapseStage => (stage.lapseAfterDays ?? 0) > 0)
      .sort((a, b) => a.lapseAfterDays - b.lapseAfterDays),
    experiences: config.experiences.map((experience) => compileExperience(experience, build)),
  }
}
