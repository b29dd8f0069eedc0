import { defineOutcomes } from '../outcomes/define-outcomes.ts'
import type { OutcomeSums } from '../outcomes/sums.ts'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'

/** What experiments are judged by; see definition.md. */
export const experiments: ReportDefinition<OutcomeSums> = defineOutcomes(duckdb)
