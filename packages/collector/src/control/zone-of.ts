import type { SiteVersions } from './site-versions.ts'

/** The time zone of a site's published config; UTC where there is none. */
export function zoneOf(site: string, versions: Pick<SiteVersions, 'get'>): string {
  return versions.get(site)?.current().config.timeZone ?? 'UTC'
}
