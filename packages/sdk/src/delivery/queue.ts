import { type Profile, type SegueEvent, toJson } from '@segue/protocol'
import type { Disk } from '../disk.ts'
import { on } from '../emitter.ts'
import { gather } from '../gather.ts'
import { FLUSH_MS, GATHER_MS, QUEUE_BYTES_MAX, QUEUE_EVENTS_MAX } from '../limits.ts'
import { guard, readNow } from '../platform.ts'

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

/** An entry as it is kept. */
interface Kept extends Entry {
  /** Of its envelope and its event, as it was added: to write all events again at each one would take too long. */
  readonly bytes: number
}

/** Events that were not acknowledged yet: of this page and, on disk, of earlier pages and other tabs. */
export interface Queue {
  /**
   * Keeps an entry: in memory at once, and, when it may be sent, on disk when the task at hand ends; an ordinary one
   * that comes within `GATHER_MS` of others waits for more.
   */
  readonly add: (entry: Entry) => void
  /** Consent has changed: takes out what could not be sent until now, in order. */
  readonly takeWaiting: () => Entry[]
  /**
   * Everything to send, in order of time, after what overflows the limits was dropped. What another tab made just now is
   * left to it: it may still learn more of it, such as the title. Never rejects.
   */
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
  const memory = new Map<string, Kept>()
  let unwritten: Kept[] = []
  /** How often another tab has forgotten the visitor. */
  let losses = 0

  const ask = gather(GATHER_MS, write)

  function save(entry: Kept): void {
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

  /** Gives the keys of what was on disk until then, where there is a disk. */
  function remove(ids: readonly string[]): Promise<IDBValidKey[] | undefined> | undefined {
    // What waits is not on disk: before a grant there is none.
    const stored = ids.filter((id) => memory.get(id)?.envelope !== '')
    for (const id of ids) memory.delete(id)
    unwritten = unwritten.filter(({ id }) => !ids.includes(id))
    if (stored.length)
      return disk.work((store) => {
        const keys = store.getAllKeys()
        for (const id of stored) store.delete(id)
        return keys
      })
    return undefined
  }

  /** Lets an event of this page, the newest if nothing else is said, tell what is lost. */
  function tell(lost: readonly Entry[], heir = [...memory.values()].pop()): void {
    if (!heir || !lost[0]) return
    for (const { event } of lost)
      heir.event.dropped = (heir.event.dropped ?? 0) + 1 + (event.dropped ?? 0)
    save(heir)
  }

  on('wipe', (isElsewhere) => {
    if (!isElsewhere) return
    memory.clear()
    losses += 1
  })
  // Another tab may send what is on disk.
  on(
    'title',
    guard((page) => {
      for (const entry of memory.values()) if (entry.event.page === page) save(entry)
    }),
  )
  return {
    add(added) {
      const bytes = toJson(added.event).length + added.envelope.length
      const entry = { bytes, ...added }
      memory.set(entry.id, entry)
      save(entry)
      const lost = findOverflow([...memory.values()])
      void remove(lost.map(({ id }) => id))
      tell(lost)
    },
    takeWaiting() {
      const waiting = [...memory.values()].filter(({ envelope }) => !envelope)
      void remove(waiting.map(({ id }) => id))
      return waiting
    },
    async list() {
      write()
      const stored = (await disk.work<Kept[]>((store) => store.getAll())) ?? []
      const known = new Map([...stored.map((entry) => [entry.id, entry] as const), ...memory])
      const all = toWritten(known.values())
      // What is not on disk any more has arrived by another tab: what it told would not be heard.
      const heir = stored.flatMap(({ id }) => memory.get(id) ?? []).pop()
      // Nothing of this page could tell of it: then it goes another time.
      const gone = findOverflow(heir ? all : [])
      const keys = await remove(gone.map(({ id }) => id))
      // Another tab tells of what it took off the disk before us, or it has arrived: the collector learns each loss once.
      tell(
        gone.filter(({ id, envelope }) => !envelope || !keys || keys.includes(id)),
        heir,
      )
      // At once: a tab that crashes would not tell what is off the disk already.
      write()
      return toWritten(
        all.filter(
          (entry) =>
            !gone.includes(entry) &&
            entry.envelope &&
            (memory.has(entry.id) || Math.abs(entry.event.at - readNow()) > FLUSH_MS),
        ),
      )
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

function toWritten<Kind extends Entry>(entries: Iterable<Kind>): (Kind & Written)[] {
  return [...entries]
    .map((entry) => ({ ...entry, text: toJson(entry.event) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * What to drop so that a queue keeps within its limits: the oldest ordinary events first, precious ones only
 * when nothing else is left. `entries` are in order of time.
 */
export function findOverflow<Kind extends Pick<Kept, 'isPrecious' | 'bytes'>>(
  entries: readonly Kind[],
): Kind[] {
  let sum = 0
  return [...entries]
    .reverse()
    .sort((a, b) => +b.isPrecious - +a.isPrecious)
    .filter(({ bytes }, index) => {
      sum += bytes
      return index >= QUEUE_EVENTS_MAX || sum > QUEUE_BYTES_MAX
    })
}
