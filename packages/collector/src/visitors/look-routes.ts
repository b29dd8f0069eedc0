import { type JsonObject, TEXT_CHARS_MAX } from '@segue/protocol'
import type { VisitorHistory } from '@segue/protocol/api'
import * as v from 'valibot'
import { toHistory } from '../audiences/to-history.ts'
import { zoneOf } from '../control/zone-of.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { opaque, text, time } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { NAME_CHARS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { FOUND_VISITORS_MAX } from './limits.ts'

const found = v.strictObject({
  visitor: v.string(),
  user: v.nullable(v.string()),
  firstAt: time,
  lastAt: time,
  events: v.number(),
  stage: v.string(),
  segments: v.array(v.string()),
})
const event = v.strictObject({
  id: v.string(),
  at: time,
  type: v.string(),
  path: v.string(),
  props: opaque<JsonObject>('Its properties.'),
  session: v.string(),
  version: v.nullable(v.number()),
  segments: v.array(v.string()),
  stage: v.string(),
  variants: v.record(v.string(), v.string()),
})

/** Looking at single visitors. They tell no more than the list of events and the histories do. */
export const visitorLookRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/visitors', {
    access: 'viewer',
    summary: 'Visitors by id, user, segment or stage, those with the newest events first.',
    query: v.object({
      named: v.exactOptional(text(TEXT_CHARS_MAX)),
      segment: v.exactOptional(text(NAME_CHARS_MAX)),
      stage: v.exactOptional(text(NAME_CHARS_MAX)),
    }),
    answer: v.strictObject({ known: v.number(), visitors: v.array(found) }),
    handle: ({ site, query }, { store, now }) =>
      store.findVisitors({ ...query, site: site.id, until: now(), limit: FOUND_VISITORS_MAX }),
  }),
  defineRoute('GET /api/sites/:site/visitors/:visitor/history', {
    access: 'viewer',
    summary: 'What one visitor did, and what their browser had decided each time.',
    answer: v.strictObject({
      visitor: v.string(),
      user: v.nullable(v.string()),
      asOf: time,
      known: v.number(),
      retentionDays: v.nullable(v.number()),
      traits: v.record(v.string(), opaque<JsonObject>('Facts by name.')),
      events: v.array(event),
    }),
    handle: readHistory,
  }),
]

async function readHistory(
  { request, site, user: actor }: SiteCall,
  { store, versions, retention, looks, now }: Parts,
): Promise<VisitorHistory> {
  const visitor = readPath(request, 'visitor')
  const asOf = now()
  const stored = await store.readVisitor({ site: site.id, visitor, until: asOf })
  if (stored === undefined) throw new CollectorError('VISITOR_UNKNOWN')
  const { user, known, events } = stored
  const look = { deed: 'open', who: 'visitor', id: visitor } as const
  await looks.note({ at: asOf, by: actor.email, site: site.id, ...look })
  const zone = zoneOf(site.id, versions)
  const { traits = {} } = toHistory(stored, zone)
  const retentionDays = await retention.daysOf(site.id)
  return { visitor, user, asOf, known, retentionDays, traits, events }
}
