import type { TransitionReport } from '@segue/protocol'
import { type Framed, toCsv } from '@segue/protocol/api'

/** Moves between stages as CSV, by id, with the period they cover in every row. */
export function toFlowCsv({ rows, from, until }: Framed<TransitionReport>): string {
  const period = [new Date(from).toISOString(), new Date(until).toISOString()]
  return toCsv([
    ['left', 'reached', 'visitors', 'moves', 'median_hours', 'from', 'until'],
    ...rows.map((row) => [
      ...[row.from, row.to, row.visitors, row.moves, row.hoursMedian ?? ''],
      ...period,
    ]),
  ])
}
