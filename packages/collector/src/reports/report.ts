import type {
  AudienceReport,
  Condition,
  IngestReport,
  SegmentVariantReport,
  TransitionReport,
} from '@segue/protocol'

/** The shape of each report's answer, by name. */
export interface ReportAnswers {
  readonly audience: AudienceReport
  readonly 'segment-variant': SegmentVariantReport
  readonly transitions: TransitionReport
  readonly ingest: IngestReport
}

/** The name of a report: its folder, and its place in the API. */
export type ReportName = keyof ReportAnswers

/** The answer of some report. */
export type ReportAnswer = ReportAnswers[ReportName]

/** What is asked. The period is epoch milliseconds, `from` included, `until` not. */
export interface ReportQuestion {
  readonly report: ReportName
  readonly site: string
  readonly from: number
  readonly until: number
  /** What counts as success, per experience. */
  readonly goals: readonly GoalOfExperience[]
}

/** The goal that decides an experience, as the site config has it now. */
export interface GoalOfExperience {
  readonly experience: string
  readonly event: string
  /** What the event's properties must meet. */
  readonly where?: Condition
  readonly valueProp?: string
}

/**
 * One report: SQL that yields rows, and how they become the answer. The SQL may use the parameters `$site`, `$from`,
 * `$until` and `$goals` (see `toParameters`); those it uses are named here, since DuckDB refuses superfluous ones.
 */
export interface ReportDefinition<Answer extends ReportAnswer> {
  readonly duckdb: string
  readonly parameters: readonly ReportParameter[]
  readonly toAnswer: (rows: readonly ReportRow[]) => Answer
}

/** A parameter of a report's SQL. */
export type ReportParameter = 'site' | 'from' | 'until' | 'goals'

/** A row of a report's SQL. Counts come as 32-bit integers or doubles, so that they are plain numbers. */
export type ReportRow = { readonly [column: string]: string | number | null }
