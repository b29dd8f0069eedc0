import type { MyData } from '../late-calls.ts'
import type { Live } from '../part.ts'
import { readStores } from './read-stores.ts'

/**
 * `segue.exportMyData()`: everything this browser keeps of its visitor for this site, in memory and in its stores.
 * Reading changes nothing, and creates no store where there is none.
 */
export async function start(live: Live): Promise<MyData> {
  const { consent, memory, queue, options } = live
  const waiting = queue.takeWaiting()
  for (const entry of waiting) queue.add(entry)
  const { site } = options.config
  const events = [...waiting, ...(await queue.list())]
  return {
    site,
    exportedAt: new Date().toISOString(),
    consent: consent.state(),
    profile: memory.profile(),
    eventsNotSent: events.map(({ event }) => event),
    stored: await readStores(`segue:${site}`),
  }
}
