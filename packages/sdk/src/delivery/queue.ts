import type { SegueEvent } from '@segue/protocol'
import type { Disk } from '../disk.ts'
import { toJson } from '../json.ts'
import { QUEUE_BYTES_MAX, QUEUE_EVENTS_MAX } from '../limits.ts'

/** An event in the queue. */
export interface Entry {
  /** The event's id: keys sort by time. */
  readonly id: string
  /** Its envelope as JSON: only events with equal envelopes travel together. Empty while it may not be sent. */
  readonly envelope: string
  /** Exposures and goals: the last to be dropped when the queue overflows. */
  readonly isPrecious: boolean
  readonly event: SegueEvent
}

/** An entry with its event as JSON, ASCII only. */
export type Written = Entry & { readonly text: string }

/** Events that were not acknowledged yet: of this page and, on disk, of earlier pages and other tabs. */
export interface Queue {
  /** Keeps an entry: in memory at once, and, when it may be sent, on disk when the task at hand ends. */
  readonly add: (entry: Entry) => void
  /** Consent has changed: takes out what could not be sent until now, in order. */
  readonly takeWaiting: () => Entry[]
  /** Everything to send, in order of time, after what overflows the limits was dropped. Never rejects. */
  readonly list: () => Promise<Written[]>
  /** What this page added and nobody acknowledged, in order. Synchronous, for a page that is leaving. */
  readonly own: () => Written[]
  readonly remove: (ids: readonly string[]) => void
  readonly clear: () => void
}

/**
 * Creates a queue on a disk. When the disk fails, this page's entries live on in memory. Events are written as text
 * when they leave, so what became known of them meanwhile is in it.
 */
export function createQueue(disk: Disk): Queue {
  const memory = new Map<string, Entry>()
  let unwritten: Entry[] = []

  function write(): void {
    const entries = unwritten.filter(({ id }) => memory.has(id))
    unwritten = []
    if (entries.length)
      void disk.work((store) => {
        for (const entry of entries) store.put(entry, entry.id)
      })
  }

  function remove(ids: readonly string[]): void {
    for (const id of ids) memory.delete(id)
    if (ids.length)
      void disk.work((store) => {
        for (const id of ids) store.delete(id)
      })
  }

  return {
    add(entry) {
      memory.set(entry.id, entry)
      if (memory.size > QUEUE_EVENTS_MAX) {
        const drop = [...memory.values()].find(({ isPrecious }) => !isPrecious) ?? entry
        memory.delete(drop.id)
      }
      if (entry.envelope && unwritten.push(entry) === 1) queueMicrotask(write)
    },
    takeWaiting() {
      const waiting = [...memory.values()].filter(({ envelope }) => !envelope)
      for (const { id } of waiting) memory.delete(id)
      return waiting
    },
    async list() {
      const stored = (await disk.work<Entry[]>((store) => store.getAll())) ?? []
      const all = toWritten(
        new Map([...stored.map((entry) => [entry.id, entry] as const), ...memory]),
      )
      const overflow = findOverflow(all)
      remove(overflow)
      return all.filter(({ id, envelope }) => envelope && !overflow.includes(id))
    },
    own: () => toWritten(memory).filter(({ envelope }) => envelope),
    remove,
    clear() {
      memory.clear()
      void disk.clear()
    },
  }
}

function toWritten(entries: ReadonlyMap<string, Entry>): Written[] {
  return [...entries.values()]
    .map((entry) => ({ ...entry, text: toJson(entry.event) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The ids to drop so that a queue keeps within its limits: the oldest ordinary events first, precious ones only
 * when nothing else is left. `entries` are in order of time.
 */
export function findOverflow(entries: readonly Written[]): string[] {
  let count = 0
  let bytes = 0
  return [...entries]
    .reverse()
    .sort((a, b) => Number(b.isPrecious) - Number(a.isPrecious))
    .filter(({ text, envelope }) => {
      bytes += text.length + envelope.length
      return ++count > QUEUE_EVENTS_MAX || bytes > QUEUE_BYTES_MAX
    })
    .map(({ id }) => id)
}
