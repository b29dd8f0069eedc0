import type { Site } from '../control/site.ts'
import { CollectorError } from '../errors.ts'
import type { Call } from '../http/route.ts'
import type { Parts } from '../parts.ts'

/**
 * The site whose server calls, by `Authorization: Bearer`: a server key names it, and with the secret the write key does.
 */
export async function requireServer({ request }: Call, parts: Parts): Promise<Site> {
  const { k } = request.query as { k?: unknown }
  const secret = /^Bearer (\S{1,256})$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const found = parts.keys.findKey(secret)
  const site = found?.scope === 'server' ? parts.sites.byId(found.siteId) : parts.sites.byKey(k)
  const isProven = found?.scope === 'server' || (site && (await parts.secrets.has(site.id, secret)))
  if (site === undefined || isProven !== true) throw new CollectorError('SECRET_WRONG')
  // A bucket of its own: browsers that flood the write key do not shut the site's own server out.
  const retryAfterSeconds = parts.keyLimit(`server ${site.id}`)
  if (retryAfterSeconds > 0) throw new CollectorError('RATE_LIMITED', { retryAfterSeconds })
  if (request.body === undefined) throw new CollectorError('BODY_NOT_JSON')
  return site
}

/** Whether a server only wants to know whether its request would do: `?dry=1`. */
export function isDry({ request }: Call): boolean {
  return (request.query as { dry?: string }).dry === '1'
}
