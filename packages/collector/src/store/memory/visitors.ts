import type { EventLine } from '../../log/log-line.ts'
import { compare } from '../../reports/order.ts'
import { peopleOf } from '../../reports/people-of.ts'
import { VISITOR_EVENTS_MAX } from '../../visitors/limits.ts'
import type {
  FindQuestion,
  FoundVisitors,
  StoredVisitor,
  VisitorQuestion,
} from '../visitor-questions.ts'
import { stitchesOf } from './stitches.ts'

/** Visitors by what they are called or where they stand, out of all events there are. */
export function visitorsOf(
  lines: readonly EventLine[],
  { site, until, limit, named, segment, stage }: FindQuestion,
): FoundVisitors {
  const ofSite = lines.filter((line) => line.site === site)
  const toUser = usersOf(ofSite)
  const stitches = stitchesOf(ofSite)
  const isNamed = (visitor: string) =>
    named === undefined ||
    visitor.startsWith(named) ||
    toUser(visitor) === named ||
    stitches.some((stitch) => stitch.visitor === visitor && stitch.user === named)
  const asked = ofSite.filter(({ visitor, event }) => visitor !== '' && event.at <= until)
  const found = [...new Set(asked.map(({ visitor }) => visitor))]
    .filter(isNamed)
    .map((visitor) => {
      const own = asked.filter((line) => line.visitor === visitor)
      const times = own.map(({ event }) => event.at)
      const sent = own.filter(({ via }) => via === undefined).sort(byTime)
      const { stage = '', segments = [] } = sent.at(-1)?.event ?? {}
      const [firstAt, lastAt] = [Math.min(...times), Math.max(...times)]
      return {
        visitor,
        user: toUser(visitor),
        firstAt,
        lastAt,
        events: own.length,
        stage,
        segments,
      }
    })
    .filter((one) => segment === undefined || one.segments.includes(segment))
    .filter((one) => stage === undefined || one.stage === stage)
    .sort((a, b) => b.lastAt - a.lastAt || compare(a.visitor, b.visitor))
  return { known: found.length, visitors: found.slice(0, limit) }
}

/** What one visitor did, out of all events there are. */
export function visitorOf(
  lines: readonly EventLine[],
  { site, visitor, until }: VisitorQuestion,
): StoredVisitor | undefined {
  const ofSite = lines.filter((line) => line.site === site)
  const own = ofSite
    .filter((line) => line.visitor === visitor && line.event.at <= until)
    .sort(byTime)
  if (own.length === 0) return undefined
  const newest = own.slice(-VISITOR_EVENTS_MAX)
  const told = newest.map(({ sender: { device, country, region } = {} }) => {
    return { ...(device && { device }), ...(country && { country }), ...(region && { region }) }
  })
  const events = newest.map(({ session, via, config, event }) => {
    const { id, at, type, page, props, segments, stage, variants } = event
    const version = via === undefined ? config : null
    return { id, at, type, path: page.path, props, session, version, segments, stage, variants }
  })
  const user = usersOf(ofSite)(visitor)
  return Object.assign({ visitor, user, known: own.length, events }, ...told)
}

function usersOf(lines: readonly EventLine[]): (visitor: string) => string | null {
  const toPerson = peopleOf(lines)
  return (visitor) => {
    const person = toPerson(visitor)
    return person.startsWith('u') ? person.slice(1) : null
  }
}

function byTime({ event: a }: EventLine, { event: b }: EventLine): number {
  return compare(a.at, b.at) || compare(a.seq, b.seq) || compare(a.id, b.id)
}
