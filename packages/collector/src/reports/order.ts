import type { EventLine } from '../log/log-line.ts'

/** Lines in the order that reports go by: event time, then event id. */
export function byTime(lines: readonly EventLine[]): EventLine[] {
  return [...lines].sort(
    (a, b) => compare(a.event.at, b.event.at) || compare(a.event.id, b.event.id),
  )
}

/** The order of two numbers or of two texts by their UTF-16 units, as `sort` wants it. */
export function compare<Value extends number | string>(a: Value, b: Value): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
