import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a report is computed from, as its own files say: the roll-up of visitors' days, events, or both. */
export type Source = 'days' | 'events' | 'days and events'

/** Reads it from the folder of the report in the collector's sources. `root` is the repository's folder. */
export function readSource(root: string, report: string): Source {
  const folder = join(root, 'packages/collector/src/reports', report)
  const [code, sql] = ['report.ts', 'duckdb.sql'].map((file) => {
    return readFileSync(join(folder, file), 'utf8')
  }) as [string, string]
  if (!code.includes("from '../days/")) return 'events'
  return /\bFROM events\b/.test(sql) ? 'days and events' : 'days'
}
