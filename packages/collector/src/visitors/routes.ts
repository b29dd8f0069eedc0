import { invalid, readField, readWhole } from '../api/read-fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { RETENTION_DAYS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { readSubject } from './read-subject.ts'
import { eraseSubject, exportSubject } from './subject-rows.ts'

/** What visitors may ask of a site: all that is kept about them, its erasure, and an end of keeping. */
export const visitorRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/sites/:site/visitors/rows', access: 'admin', handle: exportRows },
  { method: 'POST', path: '/api/sites/:site/visitors/erase', access: 'admin', handle: erase },
  { method: 'GET', path: '/api/sites/:site/retention', access: 'viewer', handle: showRetention },
  { method: 'POST', path: '/api/sites/:site/retention', access: 'admin', handle: setRetention },
]

/** One row a line, with the name of its table. */
async function exportRows({ request, reply, site }: SiteCall, parts: Parts): Promise<string> {
  const rows = await exportSubject(readSubject(site.id, request.query), parts)
  reply.type('application/x-ndjson; charset=utf-8')
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

async function erase({ request, site }: SiteCall, parts: Parts): Promise<unknown> {
  return { erased: await eraseSubject(readSubject(site.id, request.body), parts) }
}

async function showRetention({ site }: SiteCall, { retention }: Parts): Promise<unknown> {
  return { days: await retention.daysOf(site.id) }
}

async function setRetention({ request, site }: SiteCall, parts: Parts): Promise<unknown> {
  const days = readDays(request.body)
  await parts.retention.set(site.id, days)
  if (days !== null) {
    await parts.store.removeOlder({ site: site.id, before: parts.now() - days * DAY_MS })
  }
  return { days }
}

function readDays(body: unknown): number | null {
  if (readField(body, 'days') === null) return null
  const days = readWhole(body, 'days', 1)
  if (days <= RETENTION_DAYS_MAX) return days
  throw invalid('days', days, `a whole number from 1 to ${RETENTION_DAYS_MAX}, or null`)
}

const DAY_MS = 86_400_000
