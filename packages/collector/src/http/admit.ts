import type { IncomingHttpHeaders } from 'node:http'
import { BODY_BYTES_MAX } from '@segue/protocol'
import { isOriginAllowed, type Site } from '../control/site.ts'
import { CollectorError } from '../errors.ts'
import type { Parts } from '../parts.ts'
import { isLoopback } from './loopback.ts'
import type { Call } from './route.ts'

/**
 * Everything that is decided about a page's request before its body is read: whose site it is, from where it comes,
 * how often.
 */
export function admitPage(call: Call, parts: Parts): Site {
  const { request } = call
  const site = admitOrigin(call, parts)
  const keySeconds = parts.keyLimit(site.id)
  const addressSeconds = isLoopback(request.ip) ? 0 : parts.addressLimit(request.ip)
  const retryAfterSeconds = Math.max(keySeconds, addressSeconds)
  if (retryAfterSeconds > 0) throw new CollectorError('RATE_LIMITED', { retryAfterSeconds })
  if (toContentLength(request.headers) > BODY_BYTES_MAX) throw new CollectorError('BODY_TOO_LARGE')
  if (request.body === undefined) throw new CollectorError('BODY_NOT_JSON')
  return site
}

/** The site by its write key. Names the origin in the answer, so that its pages may read it, errors included. */
export function admitOrigin({ request, reply }: Call, parts: Parts): Site {
  const { k } = request.query as { k?: string }
  const site = parts.sites.byKey(k ?? '')
  if (site === undefined) throw new CollectorError('KEY_UNKNOWN')
  const { origin } = request.headers
  if (origin === undefined || !isOriginAllowed(site, origin)) {
    throw new CollectorError('ORIGIN_NOT_ALLOWED')
  }
  reply.headers({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    Vary: 'Origin',
  })
  return site
}

function toContentLength(headers: IncomingHttpHeaders): number {
  return Number(headers['content-length'] ?? 0)
}
