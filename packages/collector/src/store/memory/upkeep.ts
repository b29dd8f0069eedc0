import { toUserVisitor } from '../../ingest/user-visitor.ts'
import type { BadLine, EventLine } from '../../log/log-line.ts'
import { peopleOf } from '../../reports/people-of.ts'
import type { RowCounts, Subject, Upkeep } from '../upkeep.ts'
import type { BadEvents } from './bad-events.ts'
import { type Stitch, stitchesOf } from './stitches.ts'

/** What upkeep works on: the events by their keys, what was refused, and keys of erased visitors (`toErasedKey`). */
export interface UpkeepParts {
  readonly events: Map<string, EventLine>
  readonly bad: BadEvents
  readonly erased: Set<string>
}

/** The upkeep of a store in memory, which has no file to copy. */
export function createUpkeep({ events, bad, erased }: UpkeepParts): Omit<Upkeep, 'copyTo'> {
  /** Rows of a site about which something is true, by table. */
  function find({ site, isEvent, isStitch, isBad }: Search): Found {
    const ofSite = [...events.values()].filter((line) => line.site === site)
    return {
      stored_events: ofSite.filter(isEvent),
      stitches: stitchesOf(ofSite).filter(isStitch),
      bad_events: bad.linesOf(site).filter(isBad),
    }
  }

  function remove(found: Found): RowCounts {
    for (const { site, event } of found.stored_events) events.delete(toEventKey(site, event.id))
    for (const line of found.bad_events) bad.drop(line)
    return Object.fromEntries(Object.entries(found).map(([table, rows]) => [table, rows.length]))
  }

  function findAbout(subject: Subject): Found & { readonly visitors: readonly string[] } {
    const { site } = subject
    const visitors = visitorsOf(subject, [...events.values()])
    const names = 'user' in subject ? [...visitors, subject.user] : visitors
    const isTheirs = ({ visitor }: { readonly visitor: string }) => visitors.includes(visitor)
    const isBad = ({ bad }: BadLine) => names.some((name) => namesIt(bad, name))
    return { visitors, ...find({ site, isEvent: isTheirs, isStitch: isTheirs, isBad }) }
  }

  return {
    async exportRows(subject) {
      const { visitors: _, ...tables } = findAbout(subject)
      return Object.entries(tables).flatMap(([table, rows]) =>
        rows.map((row) => ({ table, row: 'bad' in row ? row.bad : row })),
      )
    },
    async erase(subject) {
      const { visitors, ...found } = findAbout(subject)
      // What servers still tell of the user would come under it.
      const standIns = 'user' in subject ? [toUserVisitor(subject.user)] : []
      for (const one of [...visitors, ...standIns]) erased.add(toErasedKey(subject.site, one))
      return remove(found)
    },
    async removeOlder({ site, before }) {
      return remove(
        find({
          site,
          isEvent: ({ event }) => event.at < before,
          isStitch: ({ at }) => at < before,
          isBad: ({ receivedAt }) => receivedAt < before,
        }),
      )
    },
  }
}

/** By what an event is known as one that was stored before. */
export function toEventKey(site: string, id: string): string {
  return `${site} ${id}`
}

/** By what an erased visitor is known again. */
export function toErasedKey(site: string, visitor: string): string {
  return JSON.stringify([site, visitor])
}

/** Of a user every visitor who said they are the same person, over all ids the user had. */
function visitorsOf(subject: Subject, all: readonly EventLine[]): readonly string[] {
  if ('visitor' in subject) return [subject.visitor]
  const lines = all.filter(({ site }) => site === subject.site)
  const personOf = peopleOf(lines)
  const stitches = stitchesOf(lines)
  const named = stitches.filter(({ user }) => user === subject.user)
  const people = new Set([`u${subject.user}`, ...named.map(({ visitor }) => personOf(visitor))])
  const theirs = stitches.filter(({ visitor }) => people.has(personOf(visitor)))
  return [...new Set([...named, ...theirs].map(({ visitor }) => visitor))].sort()
}

/** Whether what was refused names somebody: as JSON writes it, plain or within a text. */
function namesIt(bad: BadLine['bad'], name: string): boolean {
  const quoted = JSON.stringify(name)
  const body = bad.encoding === 'base64' ? Buffer.from(bad.body, 'base64').toString() : bad.body
  const text = JSON.stringify(bad)
  return (
    [text, body].some((one) => one.includes(quoted)) ||
    text.includes(JSON.stringify(quoted).slice(1, -1))
  )
}

interface Search {
  readonly site: string
  readonly isEvent: (line: EventLine) => boolean
  readonly isStitch: (stitch: Stitch) => boolean
  readonly isBad: (line: BadLine) => boolean
}

interface Found {
  readonly stored_events: readonly EventLine[]
  readonly stitches: readonly Stitch[]
  readonly bad_events: readonly BadLine[]
}
