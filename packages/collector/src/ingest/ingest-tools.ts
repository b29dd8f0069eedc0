import type { Site } from '../control/site.ts'
import type { Door } from '../log/log-line.ts'
import type { Parts } from '../parts.ts'
import type { IngestTools } from './delivery.ts'

/** The log and the live stream, for what a site receives. Browsers that flood it do not shut its own server out. */
export function toIngestTools(site: Site, { log, live }: Parts, door: Door): IngestTools {
  const whose = `${door} ${site.id}`
  return {
    admit: () => log.admit(whose),
    append: (text) => log.append(text, whose),
    onAccepted: live.publish,
  }
}
