import type { StageReport } from '@segue/protocol'
import localDays from '../days/local-days.sql?raw'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import { toStageReport } from './to-stage-report.ts'

/** Visitors per stage and day, and their moves; see definition.md. */
export const stages: ReportDefinition<StageReport> = {
  duckdb: withTables(localDays, duckdb),
  parameters: ['site', 'since', 'from', 'until', 'zone'],
  toAnswer(rows) {
    const ofKind = (kind: string) => rows.filter((row) => row.kind === kind)
    const find = (kind: string, stage: unknown) =>
      rows.find((row) => row.kind === kind && row.from === stage)
    const toHours = (hours: unknown) => (typeof hours === 'number' ? hours : null)
    return toStageReport({
      days: ofKind('day').map((row) => ({
        ...{ day: String(row.day), stage: String(row.from), visitors: Number(row.visitors) },
      })),
      stages: ofKind('been').map(({ from: stage, visitors }) => ({
        ...{ stage: String(stage), visitors: Number(visitors) },
        began: Number(find('began', stage)?.visitors ?? 0),
        stayed: Number(find('stayed', stage)?.visitors ?? 0),
        hoursMedian: toHours(find('left', stage)?.hours_median),
      })),
      moves: ofKind('move').map((row) => ({
        ...{ from: String(row.from), to: String(row.to), cause: String(row.cause) },
        ...{ visitors: Number(row.visitors), moves: Number(row.moves) },
        hoursMedian: toHours(row.hours_median),
      })),
    })
  },
}
