import type { IdentitySettings } from '@segue/protocol'
import type { Site } from '../control/site.ts'
import { CollectorError } from '../errors.ts'
import type { Parts } from '../parts.ts'

/** What the site config that is published now says about identity. */
export function identityOf(site: Site, { versions }: Parts): IdentitySettings {
  return versions.get(site.id)?.current().config.settings?.identity ?? {}
}

/** A part of it; `IDENTITY_OFF` on a site that does not have it. */
export function requireIdentity<Name extends keyof IdentitySettings>(
  site: Site,
  parts: Parts,
  name: Name,
): NonNullable<IdentitySettings[Name]> {
  const part = identityOf(site, parts)[name]
  if (part === undefined) throw new CollectorError('IDENTITY_OFF')
  return part
}
