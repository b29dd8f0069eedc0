import type { QualityReport } from '../index.ts'
import { type TableRow, withColumns } from './table-row.ts'

/** One line per thing that is counted, with what it is about; what a line does not have is empty. */
export function toQualityRows(report: QualityReport): readonly TableRow[] {
  const { events, visitors, dropped, duplicates, clocks, version } = report
  const lines: TableRow[] = [
    { kind: 'events', events, visitors },
    ...report.bots.map(({ reason, ...row }) => ({ kind: 'bots', id: reason, ...row })),
    ...report.bad.map((row) => ({ kind: 'bad', id: row.code, events: row.events })),
    { kind: 'received', events: duplicates.received },
    { kind: 'duplicate', events: duplicates.duplicate },
    { kind: 'dropped', events: dropped },
    ...report.targets.map(({ experience, exposures, ...row }) => {
      return { kind: 'target', id: experience, events: exposures, ...row }
    }),
    { kind: 'clocks', ...clocks },
    ...report.drift.map(({ change, event, ...row }) => {
      return { kind: change, id: event, version, ...row }
    }),
    ...report.notMeasured.map((id) => ({ kind: 'notMeasured', id })),
  ]
  return withColumns(lines, COLUMNS)
}

const COLUMNS = [
  ...['kind', 'id', 'arm', 'prop', 'version', 'events', 'visitors', 'late', 'missing', 'contested'],
  ...['shiftMsMedian', 'expected'],
]
