import type { AuditPage, AuditQuery } from '@segue/protocol/api'
import * as v from 'valibot'
import { defineRoute } from '../http/define-route.ts'
import { time, wholeText } from '../http/fields.ts'
import type { Route } from '../http/route.ts'
import { AUDIT_ROWS, LIST_ROWS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'

const query = v.object({
  limit: v.exactOptional(wholeText(1, LIST_ROWS_MAX)),
  before: v.exactOptional(wholeText(0, Number.MAX_SAFE_INTEGER)),
})
const answer = v.strictObject({
  entries: v.array(
    v.strictObject({
      at: time,
      by: v.string(),
      action: v.string(),
      site: v.nullable(v.string()),
      target: v.string(),
    }),
  ),
})

/** Who did what when to what. */
export const auditRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/audit', {
    access: 'admin',
    summary: 'Who did what when on the site, newest first.',
    query,
    answer,
    handle: ({ site, query }, parts) => list(site.id, query, parts),
  }),
  defineRoute('GET /api/audit', {
    access: 'owner',
    summary: 'Who did what when that is about no site alone, newest first.',
    query,
    answer,
    handle: ({ query }, parts) => list(null, query, parts),
  }),
]

async function list(
  site: string | null,
  { limit = AUDIT_ROWS, before = Number.POSITIVE_INFINITY }: AuditQuery,
  { audit }: Parts,
): Promise<AuditPage> {
  return { entries: await audit.list({ site, limit, before }) }
}
