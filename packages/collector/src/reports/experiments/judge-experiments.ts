import type {
  Experience,
  ExperimentReport,
  ExperimentResult,
  InferenceKind,
  SiteConfig,
} from '@segue/protocol'
import { ANYTIME, FIXED, type Inference } from '@segue/stats'
import { judgeSubject } from '../outcomes/judge-subject.ts'
import type { OutcomeSums } from '../outcomes/sums.ts'
import { toPeriods } from '../outcomes/to-periods.ts'
import { toArmShares } from './to-arm-shares.ts'
import { toCompared } from './to-compared.ts'
import { toGoalRoles } from './to-goal-roles.ts'

/** What experiments, and segments against the holdout, are judged with besides their sums. */
export interface ExperimentTerms {
  /** The site config as it is. */
  readonly config: SiteConfig
  /** Site configs by version, as far as they are known. */
  readonly versions: ReadonlyMap<number, SiteConfig>
  readonly inference: InferenceKind
}

/** Judges every experience of the site config that was met; see definition.md. */
export function judgeExperiments(sums: OutcomeSums, terms: ExperimentTerms): ExperimentReport {
  const inference = terms.inference === 'fixed' ? FIXED : ANYTIME
  return {
    inference: inference.kind,
    level: inference.level,
    rows: terms.config.experiences.flatMap((experience) => {
      const isOwn = (row: { readonly subject: string }) => row.subject === experience.id
      const own = { exposed: sums.exposed.filter(isOwn), outcomes: sums.outcomes.filter(isOwn) }
      return own.exposed.length > 0 ? [judgeOne(own, experience, { ...terms, inference })] : []
    }),
  }
}

/** Takes the rows of this experience alone. */
function judgeOne(
  sums: OutcomeSums,
  experience: Experience,
  { config, versions, inference }: OneTerms,
): ExperimentResult {
  const { exposed } = sums
  const { id, guardrails = [] } = experience
  const compared = toCompared(experience, new Set(exposed.map(({ arm }) => arm)))
  return {
    experience: id,
    ...{ baseline: compared.baseline ?? null, variants: compared.variants },
    ...judgeSubject(sums, {
      ...{ compared, guardrails, inference },
      goals: toGoalRoles(experience, config),
      periods: toPeriods(exposed, (version) => toArmShares(version, id), versions),
    }),
  }
}

type OneTerms = Omit<ExperimentTerms, 'inference'> & { readonly inference: Inference }
