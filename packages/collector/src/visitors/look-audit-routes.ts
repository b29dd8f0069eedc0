import { TEXT_CHARS_MAX } from '@segue/protocol'
import * as v from 'valibot'
import { defineRoute } from '../http/define-route.ts'
import { text, time, wholeText } from '../http/fields.ts'
import type { Route } from '../http/route.ts'
import { AUDIT_ROWS, LIST_ROWS_MAX } from '../limits.ts'
import { LOOK_DAYS } from './limits.ts'

const look = v.strictObject({
  at: time,
  by: v.string(),
  deed: v.picklist(['open', 'export', 'erase', 'histories']),
  who: v.picklist(['visitor', 'user', 'everyone']),
  id: v.string(),
  isErased: v.boolean(),
})

/** Who looked at which visitor. */
export const lookAuditRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/looks', {
    access: 'admin',
    summary: 'Who opened, exported or erased which visitor, newest first.',
    query: v.object({
      id: v.exactOptional(text(TEXT_CHARS_MAX)),
      limit: v.exactOptional(wholeText(1, LIST_ROWS_MAX)),
      before: v.exactOptional(wholeText(0, Number.MAX_SAFE_INTEGER)),
    }),
    answer: v.strictObject({ looks: v.array(look), days: v.number() }),
    async handle({ site, query = {} }, { looks }) {
      const { limit = AUDIT_ROWS, before = Number.POSITIVE_INFINITY, id } = query
      const wanted = { site: site.id, limit, before, ...(id !== undefined && { id }) }
      return { looks: await looks.list(wanted), days: LOOK_DAYS }
    },
  }),
]
