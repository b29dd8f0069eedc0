import type { SiteConfig } from '@segue/protocol'
import type { PublishedVersion } from '@segue/protocol/api'
import { InvalidArgumentError } from 'commander'
import type { StudioApi } from './studio-api.ts'

/** The current version of a site's config, or an earlier one. Throws the `COLLECTOR_…` errors. */
export function readVersion(
  { call }: StudioApi,
  site: string,
  number?: number,
): Promise<PublishedVersion> {
  if (number === undefined) return call('GET /api/sites/:site/config', { site })
  return call('GET /api/sites/:site/versions/:number', { site, number })
}

/** Makes a config the next version and gives its number. Throws the `COLLECTOR_…` errors. */
export async function publishVersion(
  { call }: StudioApi,
  site: string,
  body: { readonly config: SiteConfig; readonly note: string; readonly base: number },
): Promise<number> {
  return (await call('POST /api/sites/:site/versions', { site, body })).version
}

/** Makes an earlier version's content the next version and gives its number. Throws the `COLLECTOR_…` errors. */
export async function rollBack(
  { call }: StudioApi,
  site: string,
  version: number,
): Promise<number> {
  return (await call('POST /api/sites/:site/rollback', { site, body: { version } })).version
}

/** Reads a version number from the command line. */
export function parseVersion(text: string): number {
  const version = Number(text)
  if (Number.isInteger(version) && version > 0) return version
  throw new InvalidArgumentError('A version is a whole number from 1.')
}
