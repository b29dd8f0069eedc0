import type { SiteConfig } from '@segue/protocol'
import { compileCondition, compileOptional } from './conditions/compile-condition.ts'
import { compileExperience } from './decide/compile-experience.ts'
import type { Language } from './language/language.ts'
import type { LapseStage, Program } from './program.ts'
import { once } from './scene.ts'

/**
 * Plans a site config once, in the language given. The site config is one that `parseConfig` passed, perhaps of a newer
 * version: kinds of conditions, operators and measures that the language does not know are inert.
 */
export function compileWith(config: SiteConfig, language: Language): Program {
  const { segments, journey, experiences } = config
  const { stages } = journey
  const build = { config, language, plan: new Map(), asks: new Map() }
  return {
    ...build,
    segments: segments.map(({ id, when }, index) => ({
      id,
      ask: once(index, compileCondition(when, build)),
    })),
    stages: stages.map((stage) => ({
      ...stage,
      enter: compileOptional(stage.enter, build, false),
      exit: compileOptional(stage.exit, build, false),
    })),
    lapses: stages
      .filter((stage): stage is LapseStage => (stage.lapseAfterDays ?? 0) > 0)
      .sort((a, b) => a.lapseAfterDays - b.lapseAfterDays),
    experiences: experiences.map((experience) => compileExperience(experience, build)),
  }
}
