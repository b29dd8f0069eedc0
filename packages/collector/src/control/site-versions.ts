import { join } from 'node:path'
import { CollectorError } from '../errors.ts'
import { openVersions, type Publication, type Versions, writeVersion } from './versions.ts'

/** The published versions of all sites. */
export interface SiteVersions {
  readonly get: (site: string) => Versions | undefined
  /** Publishes the first version of a site that is just being made. */
  readonly begin: (site: string, first: Publication) => Promise<void>
}

/** Opens the versions of these sites in `<folder>/<site>/versions`. */
export async function openSiteVersions(
  folder: string,
  sites: readonly string[],
  now: () => number,
): Promise<SiteVersions> {
  const toFolder = (site: string) => join(folder, site, 'versions')
  const all = new Map<string, Versions>()
  for (const site of sites) all.set(site, await openVersions(toFolder(site), now))
  return {
    get: (site) => all.get(site),
    async begin(site, first) {
      const isLeft = await writeVersion(toFolder(site), first, now()).then(() => false, isTaken)
      const versions = await openVersions(toFolder(site), now)
      // Somebody began to make this site, and a crash came between.
      if (isLeft) await versions.publish({ ...first, base: versions.current().version })
      all.set(site, versions)
    },
  }
}

function isTaken(error: unknown): boolean {
  if (error instanceof CollectorError && error.code === 'VERSION_NOT_CURRENT') return true
  throw error
}
