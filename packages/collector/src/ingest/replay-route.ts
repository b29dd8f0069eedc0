import * as v from 'valibot'
import type { Site } from '../control/site.ts'
import { defineRoute } from '../http/define-route.ts'
import { text, whole } from '../http/fields.ts'
import type { Route } from '../http/route.ts'
import { NAME_CHARS_MAX, REPLAY_ROWS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { toIngestTools } from './ingest-tools.ts'
import { isLocalOnly } from './local-only.ts'
import { readOwnerToken } from './owner-token.ts'
import { publishedPlan } from './plan.ts'
import { type ReplayOutcome, type ReplaySite, replay } from './replay.ts'

/** Tries rejected events again, after whatever refused them was put right: by arrival, oldest first. */
export const replayRoutes: readonly Route[] = [
  defineRoute('POST /api/sites/:site/bad-events/replay', {
    access: 'publisher',
    summary: 'Takes refused events through the checks again. What is good leaves the list soon.',
    action: 'rejected.replay',
    body: v.object({
      code: v.exactOptional(text(NAME_CHARS_MAX)),
      after: v.exactOptional(text(NAME_CHARS_MAX)),
      limit: v.exactOptional(whole(1, REPLAY_ROWS_MAX)),
    }),
    answer: v.strictObject({
      taken: v.number(),
      stillBad: v.number(),
      notWhole: v.number(),
      next: v.nullable(v.string()),
    }),
    async handle({ site, body }, parts) {
      const { code, after = '', limit = REPLAY_ROWS_MAX } = body
      const rows = await parts.store.listRejected({ site: site.id, code, after, limit })
      const outcomes: Record<ReplayOutcome, number> = { taken: 0, 'still bad': 0, 'not whole': 0 }
      const [now, tools] = [toReplaySite(site, parts), toIngestTools(site, parts, 'server')]
      for (const row of rows) outcomes[await replay(row, now, tools)] += 1
      return {
        taken: outcomes.taken,
        stillBad: outcomes['still bad'],
        notWhole: outcomes['not whole'],
        next: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
      }
    },
  }),
]

function toReplaySite(site: Site, parts: Parts): ReplaySite {
  return {
    isLocalOnly: isLocalOnly(site, parts),
    plan: publishedPlan(site, parts),
    readToken: (token) => readOwnerToken(token, site, parts),
  }
}
