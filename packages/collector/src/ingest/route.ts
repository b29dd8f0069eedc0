import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { BODY_BYTES_MAX } from '@segue/protocol'
import { isOriginAllowed, type Site } from '../control/site.ts'
import { CollectorError, ERRORS, toErrorBody } from '../errors.ts'
import type { Call, Route } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { createDelivery } from './delivery.ts'
import { isLoopback } from './loopback.ts'
import { ingest } from './steps.ts'

/** Where browsers send their batches. */
export const ingestRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/events', access: 'public', handle: receive },
  { method: 'OPTIONS', path: '/v1/events', access: 'public', handle: answerPreflight },
]

async function receive(call: Call, parts: Parts): Promise<unknown> {
  const { request, reply } = call
  const site = admit(call, parts)
  const query = request.query as { z?: string }
  const delivery = createDelivery({
    site: site.id,
    receivedAt: parts.now(),
    stream: request.body as Readable,
    compressed: query.z === 'gzip' || request.headers['content-encoding'] !== undefined,
  })
  await ingest(delivery, { append: parts.log.append, onAccepted: parts.live.publish })
  const answer = { good: delivery.events.length, bad: delivery.badIds }
  if (delivery.refusal === undefined) return answer
  const { code, issue } = delivery.refusal
  reply.code(ERRORS[code].status)
  return { ...answer, ...toErrorBody(code, [issue]) }
}

/** Everything that is decided before a body is read: whose site it is, from where it comes, how often. */
function admit({ request, reply }: Call, parts: Parts): Site {
  const { k } = request.query as { k?: string }
  const site = parts.sites.byKey(k ?? '')
  if (site === undefined) throw new CollectorError('KEY_UNKNOWN')
  allowOrigin({ request, reply }, site)
  const keySeconds = parts.keyLimit(site.id)
  const addressSeconds = isLoopback(request.ip) ? 0 : parts.addressLimit(request.ip)
  const retryAfterSeconds = Math.max(keySeconds, addressSeconds)
  if (retryAfterSeconds > 0) throw new CollectorError('RATE_LIMITED', { retryAfterSeconds })
  if (toContentLength(request.headers) > BODY_BYTES_MAX) throw new CollectorError('BODY_TOO_LARGE')
  if (request.body === undefined) throw new CollectorError('BODY_NOT_JSON')
  return site
}

/** Names the origin in the answer, so that its pages may read it, errors included. Cookies are never asked for. */
function allowOrigin({ request, reply }: Call, site: Site): void {
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
}

/** Our own snippet needs no preflight; pages that send JSON by themselves do. */
function answerPreflight(call: Call, parts: Parts): unknown {
  const { k } = call.request.query as { k?: string }
  const site = parts.sites.byKey(k ?? '')
  if (site === undefined) throw new CollectorError('KEY_UNKNOWN')
  allowOrigin(call, site)
  call.reply.headers({
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '86400',
  })
  return call.reply.code(204).send()
}

function toContentLength(headers: IncomingHttpHeaders): number {
  return Number(headers['content-length'] ?? 0)
}
