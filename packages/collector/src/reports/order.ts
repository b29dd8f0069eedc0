import type { EventLine } from '../log/log-line.ts'

/**
 * Lines in the order that reports go by: of one visitor as the browser counted them, whatever its clock showed; then
 * event time, then event id.
 */
export function bySequence(lines: readonly EventLine[]): EventLine[] {
  return [...lines].sort(
    ({ event: a }, { event: b }) =>
      compare(a.seq, b.seq) || compare(a.at, b.at) || compare(a.id, b.id),
  )
}

/** Lines of any visitors by event time, then event id: the order where no browser counted across them. */
export function byTime(lines: readonly EventLine[]): EventLine[] {
  return [...lines].sort(({ event: a }, { event: b }) => compare(a.at, b.at) || compare(a.id, b.id))
}

/** The order of two numbers or of two texts by their UTF-16 units, as `sort` wants it. */
export function compare<Value extends number | string>(a: Value, b: Value): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
