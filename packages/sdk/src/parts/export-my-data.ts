import type { SegueEvent } from '@segue/protocol'
import type { MyData } from '../late-calls.ts'
import type { Live } from '../part.ts'
import { readProfile } from './read-profile.ts'

/**
 * `segue.exportMyData()`: everything this browser keeps of its visitor for this site, in memory and in its stores.
 * Reading changes nothing, and creates no store where there is none.
 */
export async function start(live: Live): Promise<MyData> {
  const { consent, queue, options } = live
  const { site } = options.config
  const { profile, stored } = await readProfile(live)
  const waiting = queue.takeWaiting()
  for (const entry of waiting) queue.add(entry)
  const queued = (stored.indexedDB[`segue:${site}:queue`] ?? []) as { event: SegueEvent }[]
  const events = [...queued, ...waiting, ...queue.own()].map(({ event }) => event)
  return {
    site,
    exportedAt: new Date().toISOString(),
    consent: consent.state(),
    profile,
    eventsNotSent: [...new Map(events.map((event) => [event.id, event])).values()],
    stored,
  }
}
