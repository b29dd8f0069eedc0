import type { Site } from '../control/site.ts'
import type { Parts } from '../parts.ts'

/** Whether the published site config lets nothing but counts leave the device. */
export function isLocalOnly(site: Site, { versions }: Parts): boolean {
  return versions.get(site.id)?.current().config.settings?.localOnly === true
}
