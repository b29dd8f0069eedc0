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
  let unwritten = new Set<string>()

  function write(): void {
    const entries = [...unwritten].flatMap((id) => memory.get(id) ?? [])
    unwritten = new Set()
    if (entries.length > 0) void disk.put(entries.map((entry) => [entry.id, entry]))
  }

  async function remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    for (const id of ids) memory.delete(id)
    await disk.remove([...ids])
  }

  return {
    add(entry) {
      if (unwritten.size === 0) queueMicrotask(write)
      unwritten.add(entry.id)
      memory.set(entry.id, entry)
    },
    find: (id) => memory.get(id),
    async list() {
      const all = new Map<string, Entry>()
      for (const entry of (await disk.values<Entry>()) ?? []) all.set(entry.id, entry)
      for (const [id, entry] of memory) all.set(id, entry)
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
