import { type DuckDBConnection, DuckDBTimestampValue, type DuckDBValue } from '@duckdb/node-api'
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

/** Runs the SQL of a report and shapes its rows. */
export async function askReport(
  connection: DuckDBConnection,
  question: ReportQuestion,
): Promise<ReportAnswer> {
  const definition: ReportDefinition<ReportAnswer> = reports[question.report]
  const values = toValues(question)
  const parameters = Object.fromEntries(definition.parameters.map((name) => [name, values[name]]))
  const result = await connection.runAndReadAll(definition.duckdb, parameters)
  return definition.toAnswer(result.getRowObjectsJS() as ReportRow[], question)
}

function toValues(question: ReportQuestion): Record<ReportParameter, DuckDBValue> {
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
  return {
    site: question.site,
    from: toTimestamp(question.from),
    until: toTimestamp(question.until),
    goals: JSON.stringify(goals),
    siteGoals: JSON.stringify(siteGoals),
    zone: question.zone,
    steps: JSON.stringify(steps.map((step, at) => ({ position: at + 1, ...toTerms(step) }))),
    order,
    hours,
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
