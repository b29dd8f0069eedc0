import type { IngestReport } from '@segue/protocol'
import type { EventStore } from '../store/event-store.ts'

/** The counters of a site, asked of a store. */
export async function askIngest(store: EventStore, site = 'shop'): Promise<IngestReport> {
  const period = { from: 0, until: 0 }
  const question = {
    report: 'ingest',
    site,
    ...period,
    goals: [],
    siteGoals: [],
    zone: 'UTC',
  } as const
  return (await store.report(question)) as IngestReport
}
