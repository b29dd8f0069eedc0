import { TEXT_CHARS_MAX } from '@segue/protocol'
import * as v from 'valibot'
import { defineRoute } from '../http/define-route.ts'
import { text, whole } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { RETENTION_DAYS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import type { Subject } from '../store/upkeep.ts'
import type { NewLook } from './looks.ts'
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
    action: 'visitor.export',
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
    async handle({ site, user, body, note }, parts) {
      const subject = readSubject(site.id, body)
      await parts.looks.note(toLook(subject, { at: parts.now(), by: user.email, deed: 'erase' }))
      const erased = await eraseSubject(subject, parts)
      const rows = Object.values(erased).reduce((sum, count) => sum + count, 0)
      note({ target: toTarget(subject, rows) })
      return { erased }
    },
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

async function exportRows(
  { query, reply, site, user, note }: SiteCall,
  parts: Parts,
): Promise<string> {
  const subject = readSubject(site.id, query)
  const rows = await exportSubject(subject, parts)
  await parts.looks.note(toLook(subject, { at: parts.now(), by: user.email, deed: 'export' }))
  note({ target: toTarget(subject, rows.length) })
  reply.type('application/x-ndjson; charset=utf-8')
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

function toLook(subject: Subject, deed: Pick<NewLook, 'at' | 'by' | 'deed'>): NewLook {
  return 'user' in subject
    ? { ...deed, site: subject.site, who: 'user', id: subject.user }
    : { ...deed, site: subject.site, who: 'visitor', id: subject.visitor }
}

/** For the audit log, which outlives those who were erased: whom it was about is not in it. */
function toTarget(subject: Subject, rows: number): string {
  return `${'user' in subject ? 'user' : 'visitor'}: ${rows} rows`
}

const DAY_MS = 86_400_000
