import { type DuckDBConnection, DuckDBTimestampValue, type DuckDBValue } from '@duckdb/node-api'
import { PAIN_VISITORS } from '../../limits.ts'
import { type Since, sinceOf } from '../../reports/days/since.ts'
import { filterSql } from '../../reports/filter/filter-sql.ts'
import type { VisitorFilter } from '../../reports/filter/visitor-filter.ts'
import { NO_FUNNEL } from '../../reports/funnel/funnel-plan.ts'
import { reports } from '../../reports/index.ts'
import type {
  GoalTerms,
  ReportAnswer,
  ReportDefinition,
  ReportParameter,
  ReportQuestion,
  ReportRow,
} from '../../reports/report.ts'
import { NO_TARGET } from '../../reports/touchpoints/touchpoint-plan.ts'

/** Runs the SQL of a report and shapes its rows. */
export async function askReport(
  connection: DuckDBConnection,
  question: ReportQuestion,
): Promise<ReportAnswer> {
  const definition: ReportDefinition<ReportAnswer> = reports[question.report]
  const values = toValues(question, definition.since)
  const asked = toAsked(definition, question.filter)
  const parameters = Object.fromEntries(asked.parameters.map((name) => [name, values[name]]))
  const result = await connection.runAndReadAll(asked.sql, { ...parameters, ...asked.values })
  return definition.toAnswer(result.getRowObjectsJS() as ReportRow[], question)
}

/** The SQL of a report, of chosen visitors where there is a filter, what it asks for, and the values that a filter adds. */
function toAsked(
  { duckdb, parameters }: ReportDefinition<ReportAnswer>,
  filter: VisitorFilter | undefined,
): Asked {
  if (filter === undefined) return { sql: duckdb, parameters, values: {} }
  const { texts, ...chosen } = filterSql(duckdb, filter)
  const { first } = filter
  const bounds = first && {
    firstFrom: toTimestamp(first.from),
    firstUntil: toTimestamp(first.until),
  }
  return {
    sql: chosen.sql,
    parameters: [...parameters, ...chosen.parameters],
    values: { ...texts, ...bounds },
  }
}

interface Asked {
  readonly sql: string
  readonly parameters: readonly ReportParameter[]
  readonly values: Readonly<Record<string, DuckDBValue>>
}

function toValues(
  question: ReportQuestion,
  since: Since = 'start',
): Record<ReportParameter, DuckDBValue> {
  const goals = question.goals.map((goal) => ({
    experience: goal.experience,
    ...toTerms(goal),
  }))
  const siteGoals = question.siteGoals.map((goal, position) => ({
    id: goal.id,
    position,
    ...toTerms(goal),
  }))
  const { steps, order, hours } = question.funnel ?? NO_FUNNEL
  const { by, target } = question.touchpoints ?? NO_TARGET
  return {
    site: question.site,
    since: toTimestamp(sinceOf(since, question)),
    from: toTimestamp(question.from),
    until: toTimestamp(question.until),
    goals: JSON.stringify(goals),
    siteGoals: JSON.stringify(siteGoals),
    zone: question.zone,
    steps: JSON.stringify(steps.map((step, at) => ({ position: at + 1, ...toTerms(step) }))),
    order,
    hours,
    targets: JSON.stringify(target ? [toTerms(target)] : []),
    by,
    visitorsMin: question.visitorsMin ?? PAIN_VISITORS,
  }
}

function toTerms({ event, where, valueProp }: GoalTerms) {
  return {
    event,
    condition: where === undefined ? null : JSON.stringify(where),
    valuePath: valueProp === undefined ? null : toPointer(valueProp),
  }
}

/** DuckDB counts microseconds. */
function toTimestamp(ms: number): DuckDBTimestampValue {
  return new DuckDBTimestampValue(BigInt(ms) * 1_000n)
}

/** `ecommerce.value` → `/ecommerce/value`, with JSON Pointer's escapes. */
function toPointer(path: string): string {
  const parts = path.split('.').map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
  return `/${parts.join('/')}`
}
