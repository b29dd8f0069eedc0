import { BAD_ROWS_MAX } from '../../limits.ts'
import type { BadLine, ReplacedLine } from '../../log/log-line.ts'
import { compare } from '../../reports/order.ts'
import type {
  BadListQuestion,
  RejectedEvent,
  RejectedQuestion,
  StoredBadEvent,
} from '../event-store.ts'

/** The refused events of all sites, the newest `BAD_ROWS_MAX` of each. */
export interface BadEvents {
  readonly add: (line: BadLine) => void
  /** Gives the line that was replaced, if it was still there. */
  readonly remove: (line: ReplacedLine) => BadLine | undefined
  /** Takes one away, whatever became of it. */
  readonly drop: (line: BadLine) => void
  /** Those of a site, in the order of their ids. */
  readonly linesOf: (site: string) => readonly BadLine[]
  readonly list: (question: BadListQuestion) => StoredBadEvent[]
  readonly listRejected: (question: RejectedQuestion) => RejectedEvent[]
}

/** No refused events yet. */
export function createBadEvents(): BadEvents {
  const bySite = new Map<string, BadLine[]>()
  const linesOf = (site: string) => bySite.get(site) ?? []
  const matching = ({ site, code }: BadListQuestion) =>
    linesOf(site).filter(({ bad }) => code === undefined || bad.code === code)
  const drop = (gone: BadLine) => {
    const left = linesOf(gone.site).filter((line) => line !== gone)
    bySite.set(gone.site, left)
  }
  return {
    drop,
    linesOf,
    add(line) {
      const lines = [...linesOf(line.site), line].sort((a, b) => compare(a.bad.id, b.bad.id))
      bySite.set(line.site, lines.slice(-BAD_ROWS_MAX))
    },
    remove({ site, replaced }) {
      const found = linesOf(site).find(({ bad }) => bad.id === replaced.id)
      if (found !== undefined) drop(found)
      return found
    },
    list: (question) =>
      matching(question)
        .sort((a, b) => b.receivedAt - a.receivedAt || compare(b.bad.id, a.bad.id))
        .slice(0, question.limit)
        .map(({ receivedAt: at, bad: { id, code, path, received, remedy, body, events } }) => {
          return { id, at, code, path, received, remedy, body, events }
        }),
    listRejected: (question) =>
      matching(question)
        .filter(({ bad }) => bad.id > question.after)
        .slice(0, question.limit)
        .map(({ site, receivedAt: at, bad: { path, received, remedy, events, ...kept } }) => {
          return { site, at, ...kept }
        }),
  }
}
