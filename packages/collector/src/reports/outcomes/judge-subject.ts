import type { ExperimentResult, Goal, GoalResult, Guardrail } from '@segue/protocol'
import { type Inference, judge, type Period, sampleRatioSoFar, sharedBy } from '@segue/stats'
import type { Compared } from './compared.ts'
import type { OutcomeSums } from './sums.ts'
import { toExperiment } from './to-experiment.ts'
import { toGoalResult } from './to-goal-result.ts'

/** What a subject is judged by. */
export interface SubjectTerms {
  readonly compared: Compared
  /** In the order in which they are read. */
  readonly goals: readonly { readonly goal: Goal; readonly role: GoalResult['role'] }[]
  readonly guardrails: readonly Guardrail[]
  /** Visitors per arm beside the shares that were set, see {@link toPeriods}. */
  readonly periods: readonly Period[]
  readonly inference: Inference
}

/** How a subject did: an experience against its baseline, or a segment against the holdout. */
export type SubjectResult = Omit<ExperimentResult, 'experience' | 'baseline' | 'variants'>

/** Judges one subject; takes the rows of this subject alone, at least one of them of exposed visitors. */
export function judgeSubject(sums: OutcomeSums, terms: SubjectTerms): SubjectResult {
  const { exposed } = sums
  const { compared, guardrails, periods, inference } = terms
  const goals = terms.goals.map((one) =>
    toGoalResult(sums, {
      ...one,
      ...compared,
      // Each guardrail has the whole level: to overlook harm is the worse mistake.
      shared: one.role === 'guardrail' ? inference : sharedBy(compared.variants.length, inference),
    }),
  )
  const firstAt = Math.min(...exposed.map((row) => row.firstAt))
  const lastAt = Math.max(...exposed.map((row) => row.lastAt))
  const days = (lastAt - firstAt) / DAY_MS
  const mixed = exposed.reduce((sum, row) => sum + row.mixed, 0)
  const parts = { guardrails, compared, goals, periods, days, mixed, inference }
  const experiment = toExperiment(sums, parts)
  return {
    ...{ firstAt, lastAt, days },
    sampleRatio: periods.length > 0 ? sampleRatioSoFar(periods) : null,
    mixed,
    judgement: experiment ? judge(experiment) : null,
    goals,
  }
}

const DAY_MS = 86_400_000
