import type { Disk } from '../disk.ts'
import type { Entry } from './entry.ts'
import { findOverflow } from './overflow.ts'

/** Events that were not acknowledged yet: of this page and, on disk, of earlier pages and other tabs. */
export interface Queue {
  /** Keeps an entry; the same id again replaces it. In memory at once, on disk when the task at hand ends. */
  readonly add: (entry: Entry) => void
  /** An entry of this page, while it was not acknowledged. */
  readonly find: (id: string) => Entry | undefined
  /** Everything to send, in order of time, after what overflows the limits was dropped. Never rejects. */
  readonly list: () => Promise<Entry[]>
  /** What this page added and nobody acknowledged, in order. Synchronous, for a page that is leaving. */
  readonly own: () => Entry[]
  readonly remove: (ids: readonly string[]) => Promise<void>
  readonly clear: () => Promise<void>
}

/** Creates a queue on a disk. When the disk fails, this page's entries live on in memory. */
export function createQueue(disk: Disk): Queue {
  const memory = new Map<string, Entry>()
  let unwritten: Entry[] = []

  function write(): void {
    const entries = unwritten.filter(({ id }) => memory.has(id))
    unwritten = []
    if (entries.length) void disk.put(entries.map((entry) => [entry.id, entry]))
  }

  async function remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) memory.delete(id)
    if (ids.length) await disk.remove(ids)
  }

  return {
    add(entry) {
      if (!unwritten.length) queueMicrotask(write)
      unwritten.push(entry)
      memory.set(entry.id, entry)
    },
    find: (id) => memory.get(id),
    async list() {
      const stored = (await disk.values<Entry>()) ?? []
      const all = new Map([...stored, ...memory.values()].map((entry) => [entry.id, entry]))
      const entries = [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
      const dropped = findOverflow(entries)
      await remove(dropped)
      return entries.filter(({ id }) => !dropped.includes(id))
    },
    own: () => [...memory.values()],
    remove,
    async clear() {
      memory.clear()
      await disk.clear()
    },
  }
}
