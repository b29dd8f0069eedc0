import { EVENT_TYPES, type TransitionReport, type TransitionRow } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { medianOf } from '../median-of.ts'
import { compare } from '../order.ts'

/** The transition report over lines of one site and period, in plain TypeScript. */
export function transitionsOf(lines: readonly EventLine[]): TransitionReport {
  const moves = new Map<string, EventLine[]>()
  for (const line of lines) {
    const { from, to } = line.event.props
    if (line.event.type !== EVENT_TYPES.stageChange) continue
    if (typeof from !== 'string' || from === '' || typeof to !== 'string') continue
    const key = JSON.stringify([from, to])
    moves.set(key, [...(moves.get(key) ?? []), line])
  }
  const rows = [...moves].map(([key, taken]) => toRow(JSON.parse(key), taken))
  return {
    rows: rows.sort((a, b) => b.moves - a.moves || compare(a.from, b.from) || compare(a.to, b.to)),
  }
}

function toRow([from, to]: [string, string], moves: readonly EventLine[]): TransitionRow {
  const hours = moves.map(({ event }) => event.props.hours).filter((one) => typeof one === 'number')
  return {
    from,
    to,
    visitors: new Set(moves.map(({ visitor }) => visitor)).size,
    moves: moves.length,
    hoursMedian: medianOf(hours),
  }
}
