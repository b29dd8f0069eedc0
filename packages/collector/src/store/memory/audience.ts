import { AUDIENCE_EVENTS_PER_VISITOR_MAX } from '../../audiences/limits.ts'
import type { EventLine } from '../../log/log-line.ts'
import { compare } from '../../reports/order.ts'
import type {
  RecentQuestion,
  RecentVisitors,
  ToldHistory,
  ToldQuestion,
} from '../audience-questions.ts'

/** The visitors with the newest events, out of all events there are. */
export function recentVisitorsOf(
  lines: readonly EventLine[],
  { site, until, limit, staged }: RecentQuestion,
): RecentVisitors {
  const found = [...byVisitor(lines, site, until)]
    .filter(([, own]) => !staged || stageOf(own) !== '')
    .map(([visitor, own]) => ({
      lastAt: Math.max(...own.map(({ event }) => event.at)),
      visitor,
      events: Math.min(own.length, AUDIENCE_EVENTS_PER_VISITOR_MAX),
      mark: `${own.length} ${Math.max(...own.map(({ receivedAt }) => receivedAt))}`,
    }))
    .sort((a, b) => b.lastAt - a.lastAt || compare(a.visitor, b.visitor))
  const visitors = found.slice(0, limit).map(({ lastAt: _, ...visitor }) => visitor)
  return { known: found.length, visitors }
}

/** What these visitors did. */
export function toldHistoriesOf(
  lines: readonly EventLine[],
  { site, until, visitors }: ToldQuestion,
): readonly ToldHistory[] {
  return [...byVisitor(lines, site, until)]
    .filter(([visitor]) => visitors.includes(visitor))
    .sort(([a], [b]) => compare(a, b))
    .map(([visitor, own]) => {
      const newest = own.slice(-AUDIENCE_EVENTS_PER_VISITOR_MAX)
      const events = newest.map(({ session, event: { at, type, page, props } }) => {
        return { at, type, path: page.path, props, session }
      })
      const told = newest.map(({ sender: { device, country, region } = {} }) => {
        return { ...(device && { device }), ...(country && { country }), ...(region && { region }) }
      })
      return Object.assign({ visitor, events }, ...told)
    })
}

/** Each visitor of a site with what they did, in the order the browser counted it. */
function byVisitor(
  lines: readonly EventLine[],
  site: string,
  until: number,
): Map<string, EventLine[]> {
  const found = new Map<string, EventLine[]>()
  for (const line of lines) {
    if (line.site !== site || line.visitor === '' || line.event.at > until) continue
    found.set(line.visitor, [...(found.get(line.visitor) ?? []), line])
  }
  for (const own of found.values()) {
    own.sort(
      ({ event: a }, { event: b }) =>
        compare(a.seq, b.seq) || compare(a.at, b.at) || compare(a.id, b.id),
    )
  }
  return found
}

/** The stage on the newest event that a browser sent. */
function stageOf(own: readonly EventLine[]): string {
  return own.filter(({ via }) => via === undefined).at(-1)?.event.stage ?? ''
}
