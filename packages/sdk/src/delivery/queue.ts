import type { Profile, SegueEvent } from '@segue/protocol'
import type { Disk } from '../disk.ts'
import { on } from '../emitter.ts'
import { gather } from '../gather.ts'
import { toJson } from '../json.ts'
import { GATHER_MS, QUEUE_BYTES_MAX, QUEUE_EVENTS_MAX } from '../limits.ts'

/** An event in the queue. */
export interface Entry {
  /** The event's id: keys sort by time. */
  readonly id: string
  /** Its envelope as JSON: only events with equal envelopes travel together. Empty while it may not be sent. */
  readonly envelope: string
  /** Exposures and goals: the last to be dropped when the queue overflows. */
  readonly isPrecious: boolean
  readonly event: SegueEvent & { dropped?: number }
  /** Whose event it is while it waits: a `reset` can come before the choice. */
  readonly owner?: Owner | undefined
}

/** What an envelope says of a profile. */
export type Owner = Pick<Profile, 'visitor' | 'session'>

/** An entry with its event as JSON, ASCII only. */
export type Written = Entry & { readonly text: string }

/** Events that were not acknowledged yet: of this page and, on disk, of earlier pages and other tabs. */
export interface Queue {
  /**
   * Keeps an entry: in memory at once, and, when it may be sent, on disk when the task at hand ends; an ordinary one
   * that comes within `GATHER_MS` of others waits for more.
   */
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
 * when they leave, so what became known of them meanwhile is in it. `mayStore` is asked once the disk is there: a page
 * can have been frozen since, and consent withdrawn in another tab. Where another tab forgot the visitor, only what it
 * left on disk counts: nothing after `forget`, everything after `reset`.
 */
export function createQueue(disk: Disk, mayStore: () => boolean): Queue {
  const memory = new Map<string, Entry>()
  let unwritten: Entry[] = []
  /** How often another tab has forgotten the visitor. */
  let losses = 0

  const ask = gather(GATHER_MS, write)

  function save(entry: Entry): void {
    if (!entry.envelope) return
    unwritten.push(entry)
    if (entry.isPrecious) queueMicrotask(write)
    else ask()
  }

  function write(): void {
    const entries = unwritten
    const lost = losses
    unwritten = []
    if (entries.length)
      void disk.work((store) => {
        if (mayStore() && lost === losses) for (const entry of entries) store.put(entry, entry.id)
      })
  }

  function remove(ids: readonly string[]): void {
    for (const id of ids) memory.delete(id)
    unwritten = unwritten.filter(({ id }) => !ids.includes(id))
    if (ids.length)
      void disk.work((store) => {
        for (const id of ids) store.delete(id)
      })
  }

  /** Gives what stays. The newest of it tells how many are gone, so that the collector learns each loss once. */
  function drop<Any extends Entry>(entries: readonly Any[], ids: readonly string[]): Any[] {
    const stays = entries.filter(({ id }) => !ids.includes(id))
    const heir = stays.at(-1)
    if (heir && ids.length) {
      for (const { id, event } of entries)
        if (ids.includes(id)) heir.event.dropped = toLost(heir.event) + 1 + toLost(event)
      remove(ids)
      save(heir)
    }
    return stays
  }

  on('wipe', (isElsewhere) => {
    if (!isElsewhere) return
    memory.clear()
    losses += 1
  })
  return {
    add(entry) {
      memory.set(entry.id, entry)
      save(entry)
      if (memory.size > QUEUE_EVENTS_MAX) {
        const all = [...memory.values()]
        const oldest = all.find(({ isPrecious }) => !isPrecious) ?? all[0]
        if (oldest) drop(all, [oldest.id])
      }
    },
    takeWaiting() {
      const waiting = [...memory.values()].filter(({ envelope }) => !envelope)
      for (const { id } of waiting) memory.delete(id)
      return waiting
    },
    async list() {
      write()
      const stored = (await disk.work<Entry[]>((store) => store.getAll())) ?? []
      const known = new Map([...stored.map((entry) => [entry.id, entry] as const), ...memory])
      const all = toWritten(known.values())
      return toWritten(drop(all, findOverflow(all))).filter(({ envelope }) => envelope)
    },
    own: () => toWritten(memory.values()).filter(({ envelope }) => envelope),
    remove,
    clear() {
      memory.clear()
      unwritten = []
      void disk.clear()
    },
  }
}

/** How many others were dropped before this event. */
function toLost({ dropped = 0 }: Entry['event']): number {
  return dropped
}

function toWritten(entries: Iterable<Entry>): Written[] {
  return [...entries]
    .map((entry) => ({ ...entry, text: toJson(entry.event) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The ids to drop so that a queue keeps within its limits: the oldest ordinary events first, precious ones only
 * when nothing else is left. `entries` are in order of time.
 */
export function findOverflow(entries: readonly Written[]): string[] {
  let bytes = 0
  return [...entries]
    .reverse()
    .sort((a, b) => +b.isPrecious - +a.isPrecious)
    .filter(({ text, envelope }, index) => {
      bytes += text.length + envelope.length
      return index >= QUEUE_EVENTS_MAX || bytes > QUEUE_BYTES_MAX
    })
    .map(({ id }) => id)
}
