import { EVENT_TYPES } from '@segue/protocol'
import { USER_VISITOR } from '../../ingest/user-visitor.ts'
import type { EventLine } from '../../log/log-line.ts'
import { byTime } from '../../reports/order.ts'

/**
 * An event of a server where it belongs among the others: with the newest browser that named its user, right after what
 * that browser had told by the event's time.
 */
export function placeEvent(line: EventLine, others: readonly EventLine[]): EventLine {
  const ofSite = others.filter(({ site }) => site === line.site)
  const visitor = line.visitor.startsWith(USER_VISITOR)
    ? (newestVisitorOf(line.user, ofSite) ?? line.visitor)
    : line.visitor
  const counted = ofSite.filter(
    (one) => one.visitor === visitor && one.via === undefined && one.event.at <= line.event.at,
  )
  const seq = Math.max(0, ...counted.map(({ event }) => event.seq))
  return { ...line, visitor, event: { ...line.event, seq } }
}

/** The browser of a person: what bots say of who they are draws nothing to them. */
function newestVisitorOf(user: string | undefined, lines: readonly EventLine[]) {
  return byTime(lines)
    .reverse()
    .find(
      ({ visitor, user: told, sender, event: { type, props } }) =>
        sender?.bot === undefined &&
        !visitor.startsWith(USER_VISITOR) &&
        user !== undefined &&
        (told === user || (type === EVENT_TYPES.identify && props.user === user)),
    )?.visitor
}
