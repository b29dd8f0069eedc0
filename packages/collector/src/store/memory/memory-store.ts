import { readFile } from 'node:fs/promises'
import { type EventLine, type LogLine, readLogLine } from '../../log/log-line.ts'
import { compare } from '../../reports/order.ts'
import { qualityOf } from '../../reports/quality/memory.ts'
import { type EventStore, UnreadableSegment } from '../event-store.ts'
import { nameSource } from '../name-source.ts'
import type { Upkeep } from '../upkeep.ts'
import { answerReport } from './answer-report.ts'
import { recentVisitorsOf, toldHistoriesOf } from './audience.ts'
import { createBadEvents } from './bad-events.ts'
import { createCounters } from './counters.ts'
import { flagFastVisitors } from './fast-visitors.ts'
import { historiesOf } from './histories.ts'
import { placeEvent } from './place-event.ts'
import { createUpkeep, toErasedKey, toEventKey } from './upkeep.ts'
import { visitorOf, visitorsOf } from './visitors.ts'

/**
 * The store in memory: the contract in its plainest form. Tests hold the real drivers against it, reports included;
 * with the process it is gone.
 */
export function createMemoryStore(): EventStore & Omit<Upkeep, 'copyTo'> {
  const drained = new Set<string>()
  const events = new Map<string, EventLine>()
  const bad = createBadEvents()
  const counters = createCounters()
  const erased = new Set<string>()
  const isErased = (line: LogLine) =>
    erased.size > 0 && erased.has(toErasedKey(line.site, senderOf(line)))
  const people = () => [...events.values()].filter(({ sender }) => sender?.bot === undefined)

  function take(line: LogLine): void {
    if (isErased(line)) return
    if ('bad' in line) {
      bad.add(line)
      counters.addBad(line)
      return
    }
    if ('replaced' in line) {
      const gone = bad.remove(line)
      if (gone !== undefined) counters.removeBad(gone)
      return
    }
    const key = toEventKey(line.site, line.event.id)
    counters.addEvent(line, events.has(key))
    if (events.has(key)) return
    const placed = line.via === undefined ? line : placeEvent(line, [...events.values()])
    const { event } = placed
    const props = nameSource(event.type, event.props)
    events.set(key, { ...placed, event: { ...event, props } })
  }

  return {
    ...createUpkeep({ events, bad, erased }),
    async drain({ name, path }) {
      if (drained.has(name)) return
      const lines = flagFastVisitors(parseLines(await readFile(path, 'utf8')))
      // What browsers tell comes first: it says where events of servers belong.
      for (const line of lines) if (!isTold(line)) take(line)
      for (const line of lines) if (isTold(line)) take(line)
      drained.add(name)
    },
    async listEvents({ site, limit }) {
      return newestFirst([...events.values()].filter((line) => line.site === site))
        .slice(0, limit)
        .map(({ event, visitor, receivedAt, sender: { bot } = {} }) => {
          return { event, visitor, receivedAt, ...(bot && { bot }) }
        })
    },
    async listBadEvents(question) {
      return bad.list(question)
    },
    async listRejected(question) {
      return bad.listRejected(question)
    },
    async listHistories(question) {
      return historiesOf(people(), question)
    },
    async listRecentVisitors(question) {
      return recentVisitorsOf(people(), question)
    },
    async listToldHistories(question) {
      return toldHistoriesOf(people(), question)
    },
    async findVisitors(question) {
      return visitorsOf(people(), question)
    },
    async readVisitor(question) {
      return visitorOf(people(), question)
    },
    async report(question) {
      const { report } = question
      const { site } = question
      if (report === 'ingest') return counters.reportOf(site)
      if (report === 'quality') {
        const lines = [...events.values()].filter((line) => line.site === site)
        const sources = { lines, bad: bad.linesOf(site), counters: counters.reportOf(site) }
        return qualityOf(sources, question)
      }
      return answerReport({ ...question, report }, people())
    },
    async close() {},
  }
}

/** Who sent a line; what was refused names its visitor within a text, whose quotes are escaped there. */
function senderOf(line: LogLine): string {
  if ('event' in line) return line.visitor
  return /visitor\\*"\s*:\s*\\*"([^"\\]+)/.exec(JSON.stringify(line))?.[1] ?? ''
}

function isTold(line: LogLine): boolean {
  return 'event' in line && line.via !== undefined
}

function newestFirst(lines: readonly EventLine[]): EventLine[] {
  return [...lines].sort(
    (a, b) =>
      b.receivedAt - a.receivedAt || b.event.at - a.event.at || compare(b.event.id, a.event.id),
  )
}

function parseLines(text: string): LogLine[] {
  try {
    const lines = text.split('\n').filter((line) => line !== '')
    return lines.flatMap(readLogLine)
  } catch (error) {
    throw new UnreadableSegment(String(error))
  }
}
