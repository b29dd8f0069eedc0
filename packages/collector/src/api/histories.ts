import { zoneOf } from '../control/zone-of.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { parseMoment } from '../reports/period.ts'
import type { StoredHistory } from '../store/event-store.ts'
import { invalid, readField } from './read-fields.ts'

/** What visitors did, page by page, for trying rules on it elsewhere. */
export const historyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/sites/:site/histories',
    access: 'viewer',
    summary: 'What visitors did, one a line.',
    produces: 'application/x-ndjson',
    handle: listHistories,
  },
]

/**
 * One visitor a line, by their ids; within a visitor by time. `after` is the last visitor of the page before. How many
 * visitors are left, those of this page included, stands in the header `segue-visitors-left`. Each page is noted as a look
 * at everyone.
 */
async function listHistories(
  { request, reply, site, user }: SiteCall,
  parts: Parts,
): Promise<string> {
  const after = readField(request.query, 'after') ?? ''
  if (typeof after !== 'string') throw invalid('after', after, 'the id of a visitor')
  const zone = zoneOf(site.id, parts.versions)
  const text = readField(request.query, 'until')
  const until = text === undefined ? parts.now() : parseMoment(String(text), zone)
  if (until === undefined) throw invalid('until', text, 'a moment in ISO 8601')
  const page = await parts.store.listHistories({ site: site.id, after, until })
  const look = { deed: 'histories', who: 'everyone', id: '' } as const
  await parts.looks.note({ at: parts.now(), by: user.email, site: site.id, ...look })
  reply.header('segue-visitors-left', page.visitorsLeft)
  reply.type('application/x-ndjson; charset=utf-8')
  return page.histories.map(toLine).join('')
}

function toLine({ visitor, events }: StoredHistory): string {
  const told = events.map(({ path, ...event }) => ({ ...event, ...(path && { path }) }))
  return `${JSON.stringify({ visitor, events: told })}\n`
}
