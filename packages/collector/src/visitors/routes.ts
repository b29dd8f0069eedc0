import { TEXT_CHARS_MAX } from '@segue/protocol'
import * as v from 'valibot'
import { defineRoute } from '../http/define-route.ts'
import { text, whole } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { RETENTION_DAYS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { readSubject } from './read-subject.ts'
import { eraseSubject, exportSubject } from './subject-rows.ts'

const subject = v.object({
  visitor: v.exactOptional(text(TEXT_CHARS_MAX)),
  user: v.exactOptional(text(TEXT_CHARS_MAX)),
})
const retention = v.strictObject({ days: v.nullable(whole(1, RETENTION_DAYS_MAX)) })

/** What visitors may ask of a site: all that is kept about them, its erasure, and an end of keeping. */
export const visitorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/sites/:site/visitors/rows',
    access: 'admin',
    summary: 'Every stored row about a visitor or a user, one a line, with the name of its table.',
    query: subject,
    produces: 'application/x-ndjson',
    handle: exportRows,
  },
  defineRoute('POST /api/sites/:site/visitors/erase', {
    access: 'admin',
    summary:
      'Removes every row about a visitor or a user, and what comes again from their browser.',
    action: 'visitor.erase',
    body: subject,
    answer: v.strictObject({ erased: v.record(v.string(), v.number()) }),
    handle: async ({ site, body }, parts) => ({
      erased: await eraseSubject(readSubject(site.id, body), parts),
    }),
  }),
  defineRoute('GET /api/sites/:site/retention', {
    access: 'viewer',
    summary: 'After how many days what visitors did is removed.',
    answer: retention,
    handle: async ({ site }, parts) => ({ days: await parts.retention.daysOf(site.id) }),
  }),
  defineRoute('POST /api/sites/:site/retention', {
    access: 'admin',
    summary: 'Sets after how many days it is removed; what is older goes at once.',
    action: 'retention.set',
    body: retention,
    answer: retention,
    async handle({ site, body: { days } }, parts) {
      await parts.retention.set(site.id, days)
      if (days !== null)
        await parts.store.removeOlder({ site: site.id, before: parts.now() - days * DAY_MS })
      return { days }
    },
  }),
]

async function exportRows({ query, reply, site }: SiteCall, parts: Parts): Promise<string> {
  const rows = await exportSubject(readSubject(site.id, query), parts)
  reply.type('application/x-ndjson; charset=utf-8')
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

const DAY_MS = 86_400_000
