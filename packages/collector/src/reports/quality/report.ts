import type { QualityReport } from '@segue/protocol'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'
import { toQualityReport } from './to-quality-report.ts'

/** Whether what is stored can be trusted; see definition.md. */
export const quality: ReportDefinition<QualityReport> = {
  duckdb,
  parameters: ['site', 'from', 'until'],
  toAnswer(rows) {
    const all = (kind: string) => rows.filter((row) => row.kind === kind)
    const [clocks] = all('clocks')
    const eventsOf = (kind: string) => Number(all(kind)[0]?.events ?? 0)
    return toQualityReport({
      events: eventsOf('events'),
      visitors: Number(all('events')[0]?.visitors ?? 0),
      bots: all('bots').map((row) => ({
        reason: String(row.name),
        ...{ events: Number(row.events), visitors: Number(row.visitors) },
      })),
      bad: all('bad').map((row) => ({ code: String(row.name), events: Number(row.events) })),
      duplicates: { received: eventsOf('received'), duplicate: eventsOf('duplicate') },
      dropped: eventsOf('dropped'),
      targets: all('targets').map((row) => ({
        ...{ experience: String(row.name), arm: String(row.other), exposures: Number(row.events) },
        ...{ late: Number(row.late), missing: Number(row.missing) },
        contested: Number(row.contested),
      })),
      clocks: {
        ...{ events: Number(clocks?.events), visitors: Number(clocks?.visitors) },
        shiftMsMedian: typeof clocks?.middle === 'number' ? clocks.middle : null,
      },
      version: eventsOf('version') || null,
      drift: rows.flatMap(({ kind, name, other, events, middle }) => {
        if (kind !== 'appeared' && kind !== 'vanished') return []
        const place = { event: String(name), prop: String(other) }
        return [{ change: kind, ...place, events: Number(events), expected: Number(middle) }]
      }),
    })
  },
}
