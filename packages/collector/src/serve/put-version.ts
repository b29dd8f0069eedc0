import type { Publication, Version } from '../control/versions.ts'
import { CollectorError } from '../errors.ts'
import type { Parts } from '../parts.ts'

/** Publishes, and puts the new scripts in place before it resolves: the next page load has them. */
export async function putVersion(
  site: string,
  publication: Publication,
  parts: Pick<Parts, 'versions' | 'sites' | 'scripts'>,
): Promise<Version> {
  const versions = parts.versions.get(site)
  if (versions === undefined) throw new CollectorError('SITE_UNKNOWN')
  const version = await versions.publish(publication)
  await refreshScripts(site, parts)
  return version
}

/** Builds the scripts of a site anew, one for each of its write keys. */
export async function refreshScripts(
  site: string,
  { versions, sites, scripts }: Pick<Parts, 'versions' | 'sites' | 'scripts'>,
): Promise<void> {
  const version = versions.get(site)?.current()
  if (version !== undefined) await scripts.refresh(sites.byEachKey(site), version)
}
