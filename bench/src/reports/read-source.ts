import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What a report is computed from, as its own files say: the roll-up of visitors' days, events, or both. */
export type Source = 'days' | 'events' | 'days and events'

/** Reads it from the folder of the report in the collector's sources. `root` is the repository's folder. */
export function readSource(root: string, report: string): Source {
  const files = listSql(join(root, 'packages/collector/src/reports', report, 'report.ts'))
  // These read of events only what a bound cuts.
  const own = files.filter((file) => basename(dirname(file)) !== 'days')
  if (own.length === files.length) return 'events'
  const asksEvents = own.some((file) => /\bFROM events\b/.test(readFileSync(file, 'utf8')))
  return asksEvents ? 'days and events' : 'days'
}

/** The SQL that a report's module is made of, that of reports that share a definition included. */
function listSql(module: string): string[] {
  const imported = [...readFileSync(module, 'utf8').matchAll(/from '(\.[^'?]+)/g)]
  return imported.flatMap(([, path = '']) => {
    const file = join(dirname(module), path)
    if (path.endsWith('.sql')) return [file]
    return path.endsWith('/define-outcomes.ts') ? listSql(file) : []
  })
}
