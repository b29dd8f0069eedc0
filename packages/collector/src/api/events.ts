import { CollectorError } from '../errors.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { LIST_ROWS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { readField, readLimit } from './read-fields.ts'

/** The newest events, good and bad, and the live stream. */
export const eventRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/sites/:site/events', access: 'viewer', handle: listEvents },
  { method: 'GET', path: '/api/sites/:site/bad-events', access: 'viewer', handle: listBadEvents },
  { method: 'GET', path: '/api/sites/:site/stream', access: 'viewer', handle: streamEvents },
]

async function listEvents({ request, site }: SiteCall, { store }: Parts): Promise<unknown> {
  const limit = readLimit(request.query, ROWS, LIST_ROWS_MAX)
  return { events: await store.listEvents({ site: site.id, limit }) }
}

async function listBadEvents({ request, site }: SiteCall, { store }: Parts): Promise<unknown> {
  const limit = readLimit(request.query, ROWS, LIST_ROWS_MAX)
  const code = readField(request.query, 'code')
  const list = { site: site.id, limit, ...(typeof code === 'string' && { code }) }
  return { events: await store.listBadEvents(list) }
}

function streamEvents({ reply, site }: SiteCall, { live }: Parts): unknown {
  if (!live.open(site.id, reply.raw)) {
    throw new CollectorError('RATE_LIMITED', { retryAfterSeconds: 30 })
  }
  return reply.hijack()
}

const ROWS = 50
