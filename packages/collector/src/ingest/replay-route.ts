import { readField, readWhole } from '../api/read-fields.ts'
import type { Site } from '../control/site.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { REPLAY_ROWS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { toIngestTools } from './ingest-tools.ts'
import { isLocalOnly } from './local-only.ts'
import { readOwnerToken } from './owner-token.ts'
import { planOf } from './plan.ts'
import { type ReplayOutcome, replay } from './replay.ts'

/** Tries rejected events again, after whatever refused them was put right. */
export const replayRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/sites/:site/bad-events/replay',
    access: 'publisher',
    handle: replayEvents,
  },
]

/**
 * `{code?, after?, limit?}` → how many rows were taken, are still bad, or are not kept whole, and `next`, the `after` of
 * the next call, until it is null. Goes by arrival, oldest first. What was taken leaves the list with the next drain.
 */
async function replayEvents({ request, site }: SiteCall, parts: Parts): Promise<unknown> {
  const [code, after] = [readText(request.body, 'code'), readText(request.body, 'after')]
  const asked = readField(request.body, 'limit')
  const limit = Math.min(
    asked === undefined ? REPLAY_ROWS_MAX : readWhole(request.body, 'limit', 1),
    REPLAY_ROWS_MAX,
  )
  const rows = await parts.store.listRejected({ site: site.id, code, after: after ?? '', limit })
  const outcomes: Record<ReplayOutcome, number> = { taken: 0, 'still bad': 0, 'not whole': 0 }
  const tools = toIngestTools(site, parts)
  for (const row of rows) outcomes[await replay(row, toReplaySite(site, parts), tools)] += 1
  return {
    taken: outcomes.taken,
    stillBad: outcomes['still bad'],
    notWhole: outcomes['not whole'],
    next: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
  }
}

function toReplaySite(site: Site, parts: Parts) {
  return {
    isLocalOnly: isLocalOnly(site, parts),
    plan: planOf(parts.versions.get(site.id)?.current().config),
    readToken: (token: string) => readOwnerToken(token, site, parts),
  }
}

function readText(body: unknown, name: string): string | undefined {
  const value = readField(body, name)
  return typeof value === 'string' ? value : undefined
}
