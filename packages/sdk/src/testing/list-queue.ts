import type { Entry, Queue } from '../delivery/queue.ts'

/** For tests: a queue that only notes what was added to it, and how often it was cleared. */
export function createListQueue(): { queue: Queue; added: Entry[]; cleared: { times: number } } {
  const added: Entry[] = []
  const cleared = { times: 0 }
  const queue: Queue = {
    add: (entry) => void added.push(entry),
    takeWaiting: () => [],
    list: async () => [],
    own: () => [],
    remove: () => {},
    clear: () => {
      cleared.times += 1
    },
  }
  return { queue, added, cleared }
}
