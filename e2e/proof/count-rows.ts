import type { StoredEvent } from '../stored-events.ts'

/** What all visitors spent, by the stored events. */
export function revenueOf(rows: readonly StoredEvent[]): number {
  return rows
    .filter(({ type }) => type === 'purchase')
    .reduce((sum, { props }) => sum + Number(props.value), 0)
}

/** How often visitors moved from one stage to another, by the stored events. */
export function countMoves(rows: readonly StoredEvent[]): (string | number)[][] {
  const counts = new Map<string, number>()
  for (const { type, props } of rows) {
    if (type !== 'journey_stage_change') continue
    const move = JSON.stringify([props.from, props.to])
    counts.set(move, (counts.get(move) ?? 0) + 1)
  }
  return [...counts].map(([move, count]) => [...JSON.parse(move), count])
}

/** What visitors who saw the hero spent, by the report; NaN where it has no such row. */
export function heroRevenue(report: ArmsReport): number {
  const row = report.rows.find(
    ({ segment, experience }) => segment === '*' && /hero/.test(experience),
  )
  return row?.revenue ?? Number.NaN
}

/** As far as it is looked at. */
export interface ArmsReport {
  readonly rows: readonly {
    readonly experience: string
    readonly segment: string
    readonly revenue: number
  }[]
}
