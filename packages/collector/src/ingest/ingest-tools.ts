import type { Site } from '../control/site.ts'
import type { Parts } from '../parts.ts'
import type { IngestTools } from './delivery.ts'

/** The log and the live stream, for what a site receives. */
export function toIngestTools(site: Site, { log, live }: Parts): IngestTools {
  return { append: (text) => log.append(text, site.id), onAccepted: live.publish }
}
