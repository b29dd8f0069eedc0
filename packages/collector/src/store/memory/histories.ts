import { HISTORIES_EVENTS_MAX, HISTORY_EVENTS_MAX } from '../../limits.ts'
import type { EventLine } from '../../log/log-line.ts'
import { compare } from '../../reports/order.ts'
import type { HistoriesPage, HistoriesQuestion } from '../event-store.ts'

/** A page of visitors with what they did, out of all events there are. */
export function historiesOf(
  lines: readonly EventLine[],
  { site, after, until }: HistoriesQuestion,
): HistoriesPage {
  const asked = lines.filter(
    (line) => line.site === site && line.visitor > after && line.event.at <= until,
  )
  const visitors = [...new Set(asked.map(({ visitor }) => visitor))].sort()
  const histories: HistoriesPage['histories'][number][] = []
  let events = 0
  for (const visitor of visitors) {
    if (events >= HISTORIES_EVENTS_MAX) break
    const own = asked
      .filter((line) => line.visitor === visitor)
      .sort(
        ({ event: a }, { event: b }) =>
          compare(a.seq, b.seq) || compare(a.at, b.at) || compare(a.id, b.id),
      )
      .slice(-HISTORY_EVENTS_MAX)
      .map(({ session, event: { at, type, page, props } }) => {
        return { at, type, path: page.path, props, session }
      })
    events += own.length
    histories.push({ visitor, events: own })
  }
  return { visitorsLeft: visitors.length, histories }
}
