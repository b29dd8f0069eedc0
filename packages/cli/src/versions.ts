import type { SiteConfig } from '@segue/protocol'
import { InvalidArgumentError } from 'commander'
import type { StudioApi } from './studio-api.ts'

/** A version of a site config as the collector keeps it. */
export interface Version {
  readonly version: number
  readonly config: SiteConfig
}

/** The current version of a site's config, or an earlier one. Throws the `COLLECTOR_…` errors. */
export async function readVersion(
  { call }: StudioApi,
  site: string,
  version?: number,
): Promise<Version> {
  const path = version === undefined ? 'config' : `versions/${version}`
  return (await call(`/api/sites/${site}/${path}`)) as Version
}

/** Makes a config the next version and gives its number. Throws the `COLLECTOR_…` errors. */
export async function publishVersion(
  { call }: StudioApi,
  site: string,
  body: { readonly config: SiteConfig; readonly note: string; readonly base: number },
): Promise<number> {
  return ((await call(`/api/sites/${site}/versions`, body)) as Version).version
}

/** Makes an earlier version's content the next version and gives its number. Throws the `COLLECTOR_…` errors. */
export async function rollBack(
  { call }: StudioApi,
  site: string,
  version: number,
): Promise<number> {
  return ((await call(`/api/sites/${site}/rollback`, { version })) as Version).version
}

/** Reads a version number from the command line. */
export function parseVersion(text: string): number {
  const version = Number(text)
  if (Number.isInteger(version) && version > 0) return version
  throw new InvalidArgumentError('A version is a whole number from 1.')
}
