import type { NewSite, WantedSite } from '@segue/protocol/api'
import * as v from 'valibot'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { opaque, origins } from '../http/fields.ts'
import type { Route, SiteCall, UserCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { refreshScripts } from '../serve/put-version.ts'
import { requireConfig } from './check-config.ts'

/** Making sites, and from where they are sent to. */
export const siteRoutes: readonly Route[] = [
  defineRoute('POST /api/sites', {
    access: 'owner',
    summary: 'Makes a site, with a config as its first version and a write key.',
    action: 'site.create',
    status: 201,
    body: v.object({ config: opaque<WantedSite['config']>('A site config.'), origins }),
    answer: v.strictObject({ id: v.string(), name: v.string(), key: v.string() }),
    handle: createSite,
  }),
  defineRoute('POST /api/sites/:site/origins', {
    access: 'admin',
    summary: 'Sets the origins that may send with write keys that have none of their own.',
    action: 'site.origins',
    body: v.object({ origins }),
    answer: v.strictObject({ origins: v.array(v.string()) }),
    handle: changeOrigins,
  }),
]

async function createSite(
  { user, body, note }: UserCall & { readonly body: WantedSite },
  parts: Parts,
): Promise<NewSite> {
  const config = requireConfig(body.config)
  const { site: id, name } = config
  if (parts.sites.byId(id) !== undefined) throw new CollectorError('SITE_EXISTS')
  const by = user.email
  await parts.versions.begin(id, { config, note: 'First version', by, base: 0 })
  const { key } = await parts.sites.create({ id, name, origins: body.origins, by })
  await refreshScripts(id, parts)
  note({ site: id, target: id })
  return { id, name, key }
}

async function changeOrigins(
  { site, body, note }: SiteCall & { readonly body: { readonly origins: readonly string[] } },
  { sites }: Parts,
): Promise<{ origins: readonly string[] }> {
  const { origins } = await sites.change(site.id, { origins: body.origins })
  note({ target: origins.join(' ') })
  return { origins }
}
