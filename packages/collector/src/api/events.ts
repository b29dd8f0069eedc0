import type { SegueEvent } from '@segue/protocol'
import * as v from 'valibot'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { opaque, text, time, wholeText } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { LIST_ROWS_MAX, NAME_CHARS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'

const query = v.object({ limit: v.exactOptional(wholeText(1, LIST_ROWS_MAX)) })
const received = v.strictObject({
  event: opaque<SegueEvent>('An event.'),
  visitor: v.string(),
  receivedAt: time,
  bot: v.exactOptional(v.string()),
})
const refused = v.strictObject({
  id: v.string(),
  at: time,
  code: v.string(),
  path: v.string(),
  received: v.string(),
  remedy: v.string(),
  body: v.string(),
  events: v.number(),
})

/** The newest events, good and bad, and the live stream. */
export const eventRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/events', {
    access: 'viewer',
    summary: 'The newest events.',
    query,
    answer: v.strictObject({ events: v.array(received) }),
    handle: async ({ site, query }, { store }) => ({
      events: await store.listEvents({ site: site.id, limit: query.limit ?? ROWS }),
    }),
  }),
  defineRoute('GET /api/sites/:site/bad-events', {
    access: 'viewer',
    summary: 'The newest refused events, with reasons.',
    query: v.object({ ...query.entries, code: v.exactOptional(text(NAME_CHARS_MAX)) }),
    answer: v.strictObject({ events: v.array(refused) }),
    handle: async ({ site, query }, { store }) => ({
      events: await store.listBadEvents({ ...query, site: site.id, limit: query.limit ?? ROWS }),
    }),
  }),
  {
    method: 'GET',
    path: '/api/sites/:site/stream',
    access: 'viewer',
    summary: 'Events as they are acknowledged, retries included.',
    produces: 'text/event-stream',
    handle: streamEvents,
  },
]

function streamEvents({ reply, site }: SiteCall, { live }: Parts): unknown {
  if (!live.open(site.id, reply.raw)) {
    throw new CollectorError('RATE_LIMITED', { retryAfterSeconds: 30 })
  }
  return reply.hijack()
}

const ROWS = 50
