import { LOG_QUEUE_BYTES_MAX, LOG_SITE_QUEUE_BYTES_MAX } from '../limits.ts'

/** How much waits for the disk, of all sites and of each. */
export interface QueuedBytes {
  /** Adds to what waits of a site; false, and nothing added, where that is more than there may be. */
  readonly add: (site: string, bytes: number) => boolean
  readonly remove: (site: string, bytes: number) => void
}

/** Nothing waits yet. */
export function createQueuedBytes(): QueuedBytes {
  const bySite = new Map<string, number>()
  let total = 0
  return {
    add(site, bytes) {
      const own = (bySite.get(site) ?? 0) + bytes
      if (own > LOG_SITE_QUEUE_BYTES_MAX || total + bytes > LOG_QUEUE_BYTES_MAX) return false
      bySite.set(site, own)
      total += bytes
      return true
    },
    remove(site, bytes) {
      const own = (bySite.get(site) ?? 0) - bytes
      if (own > 0) bySite.set(site, own)
      else bySite.delete(site)
      total -= bytes
    },
  }
}
