import type {
  Experience,
  ExperimentReport,
  ExperimentResult,
  InferenceKind,
  SiteConfig,
} from '@segue/protocol'
import { ANYTIME, FIXED, type Inference, judge, sampleRatioSoFar, sharedBy } from '@segue/stats'
import type { ExperimentSums } from './sums.ts'
import { toCompared } from './to-compared.ts'
import { toExperiment } from './to-experiment.ts'
import { toGoalResult } from './to-goal-result.ts'
import { toGoalRoles } from './to-goal-roles.ts'
import { toPeriods } from './to-periods.ts'

/** What experiments are judged with besides their sums. */
export interface ExperimentTerms {
  /** The site config as it is. */
  readonly config: SiteConfig
  /** Site configs by version, as far as they are known. */
  readonly versions: ReadonlyMap<number, SiteConfig>
  readonly inference: InferenceKind
}

/** Judges every experience of the site config that was met; see definition.md. */
export function judgeExperiments(sums: ExperimentSums, terms: ExperimentTerms): ExperimentReport {
  const inference = terms.inference === 'fixed' ? FIXED : ANYTIME
  return {
    inference: inference.kind,
    level: inference.level,
    rows: terms.config.experiences.flatMap((experience) => {
      const isOwn = (row: { readonly experience: string }) => row.experience === experience.id
      const own = { exposed: sums.exposed.filter(isOwn), outcomes: sums.outcomes.filter(isOwn) }
      return own.exposed.length > 0 ? [judgeOne(own, experience, { ...terms, inference })] : []
    }),
  }
}

/** Takes the rows of this experience alone. */
function judgeOne(
  sums: ExperimentSums,
  experience: Experience,
  { config, versions, inference }: OneTerms,
): ExperimentResult {
  const { exposed } = sums
  const compared = toCompared(experience, new Set(exposed.map(({ arm }) => arm)))
  const { baseline, variants } = compared
  const goals = toGoalRoles(experience, config).map((one) =>
    toGoalResult(sums, {
      ...one,
      ...compared,
      // Each guardrail has the whole level: to overlook harm is the worse mistake.
      shared: one.role === 'guardrail' ? inference : sharedBy(variants.length, inference),
    }),
  )
  const periods = toPeriods(exposed, experience.id, versions)
  const firstAt = Math.min(...exposed.map((row) => row.firstAt))
  const lastAt = Math.max(...exposed.map((row) => row.lastAt))
  const days = (lastAt - firstAt) / DAY_MS
  const mixed = exposed.reduce((sum, row) => sum + row.mixed, 0)
  const terms = { experience, compared, goals, periods, days, mixed, inference }
  const experiment = toExperiment(sums, terms)
  return {
    ...{ experience: experience.id, firstAt, lastAt, days },
    ...{ baseline: baseline ?? null, variants },
    sampleRatio: periods.length > 0 ? sampleRatioSoFar(periods) : null,
    mixed,
    judgement: experiment ? judge(experiment) : null,
    goals,
  }
}

type OneTerms = Omit<ExperimentTerms, 'inference'> & { readonly inference: Inference }

const DAY_MS = 86_400_000
