import type { TouchpointReport } from '@segue/protocol'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'
import { toTouchpointReport } from './to-touchpoint-report.ts'

/** What visitors met before a goal or a stage; see definition.md. */
export const touchpoints: ReportDefinition<TouchpointReport> = {
  duckdb,
  parameters: ['site', 'from', 'until', 'targets', 'by'],
  toAnswer(rows) {
    const all = (...kinds: string[]) => rows.filter(({ kind }) => kinds.includes(String(kind)))
    return toTouchpointReport({
      conversions: Number(all('conversions')[0]?.count ?? 0),
      touched: all('touched').map((row) => ({
        touchpoint: String(row.name),
        ...{ visitors: Number(row.count), converted: Number(row.firsts) },
      })),
      credits: all('credit').map((row) => ({
        ...{ touchpoint: String(row.name), length: Number(row.steps), count: Number(row.count) },
        ...{ firsts: Number(row.firsts), lasts: Number(row.lasts) },
      })),
      steps: all('begin', 'on', 'converted', 'lost').map((row) => ({
        from: typeof row.name === 'string' ? row.name : null,
        to: typeof row.beyond === 'string' ? row.beyond : null,
        ...{ converted: row.kind === 'converted', count: Number(row.count) },
      })),
    })
  },
}
