import type { Goal } from '@segue/protocol'
import type { Reports } from '@segue/protocol/api'
import type { Since } from './days/since.ts'
import type { DaySums } from './experiment-days/sums.ts'
import type { PartSums } from './experiment-parts/sums.ts'
import type { VisitorFilter } from './filter/visitor-filter.ts'
import type { FunnelPlan } from './funnel/funnel-plan.ts'
import type { OutcomeSums } from './outcomes/sums.ts'
import type { SegmentUse } from './segment-uses.ts'
import type { TouchpointPlan } from './touchpoints/touchpoint-plan.ts'

/** The name of a report: its folder, and its place in the API. */
export type ReportName = keyof Reports

/** What stores know for the reports that are judged from sums. */
export interface JudgedSums {
  readonly experiments: OutcomeSums
  readonly segments: OutcomeSums
  readonly 'experiment-days': DaySums
  readonly 'experiment-parts': PartSums
}

/** What stores answer: the reports, where nothing has to be made of what was stored first. */
export type StoreAnswers = Omit<Reports, keyof JudgedSums> & JudgedSums

/** The answer of a store to some report. */
export type ReportAnswer = StoreAnswers[ReportName]

/** What is asked. The period is epoch milliseconds, `from` included, `until` not. */
export interface ReportQuestion {
  readonly report: ReportName
  readonly site: string
  readonly from: number
  readonly until: number
  /** What counts as success, per experience. */
  readonly goals: readonly GoalOfExperience[]
  /** The goals of the site config, in its order. */
  readonly siteGoals: readonly Goal[]
  /** The site's IANA zone, whose days are counted by. */
  readonly zone: string
  /** The segments of the site config, for reports on segments themselves. */
  readonly siteSegments?: readonly SegmentUse[]
  /** The steps of the report `funnel`, which says nothing without. */
  readonly funnel?: FunnelPlan
  /** Of the report `touchpoints`, which says nothing without a target. */
  readonly touchpoints?: TouchpointPlan
  /** Of the report `pain-points`: pages with fewer visitors are left out. */
  readonly visitorsMin?: number
  /** Which visitors it is about; everyone without. `ingest` and `quality` know no visitors, and none. */
  readonly filter?: VisitorFilter
}

/** Which events count as success, and where their value is. */
export type GoalTerms = Omit<Goal, 'id' | 'name'>

/** The goal that decides an experience, as the site config has it now. */
export interface GoalOfExperience extends GoalTerms {
  readonly experience: string
}

/**
 * One report: SQL that yields rows, and how they become the answer. The SQL may use the parameters of
 * {@link ReportParameter}; those it uses are named here, since DuckDB refuses superfluous ones.
 */
export interface ReportDefinition<Answer extends ReportAnswer> {
  readonly duckdb: string
  /** How far back it reads visitors' days, where that is not its period. */
  readonly since?: Since
  readonly parameters: readonly ReportParameter[]
  readonly toAnswer: (rows: readonly ReportRow[], question: ReportQuestion) => Answer
}

/** A parameter of a report's SQL, there with a `$` in front. Goals, steps and targets are JSON. */
export type ReportParameter =
  | 'site'
  | 'since'
  | 'from'
  | 'until'
  | 'goals'
  | 'siteGoals'
  | 'zone'
  | 'steps'
  | 'order'
  | 'hours'
  | 'targets'
  | 'by'
  | 'visitorsMin'

/** A row of a report's SQL. Counts come as 32-bit integers or doubles, so that they are plain numbers. */
export type ReportRow = { readonly [column: string]: string | number | null }
