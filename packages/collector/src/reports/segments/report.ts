import { defineOutcomes } from '../outcomes/define-outcomes.ts'
import type { OutcomeSums } from '../outcomes/sums.ts'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'

/** What segments are held against the holdout by; see definition.md. */
export const segments: ReportDefinition<OutcomeSums> = defineOutcomes(duckdb)
