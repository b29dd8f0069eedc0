import type { Readable } from 'node:stream'
import type { Call, Route } from '../http/route.ts'
import { isDry, requireServer } from '../identity/require-server.ts'
import type { Parts } from '../parts.ts'
import { answerDelivery } from './answer-delivery.ts'
import { createDelivery, type IngestTools } from './delivery.ts'
import { toIngestTools } from './ingest-tools.ts'
import { isLocalOnly } from './local-only.ts'
import { readOwnerToken } from './owner-token.ts'
import { publishedPlan } from './plan.ts'
import { saysCompressed } from './says-compressed.ts'
import { ingest, SERVER_CHECKS } from './steps.ts'

/** Where the site's own systems send what happened away from the page: back end, mail, till. */
export const serverIngestRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/server/events',
    access: 'server',
    summary: 'Takes events of back end, mail and till.',
    handle: receive,
  },
]

async function receive(call: Call, parts: Parts): Promise<unknown> {
  const site = await requireServer(call, parts)
  const { request, reply } = call
  const delivery = createDelivery({
    site: site.id,
    door: 'server',
    receivedAt: parts.now(),
    plan: publishedPlan(site, parts),
    stream: request.body as Readable,
    compressed: saysCompressed(request),
    isLocalOnly: isLocalOnly(site, parts),
    readToken: (token) => readOwnerToken(token, site, parts),
  })
  const tools = toIngestTools(site, parts, 'server')
  await ingest(delivery, isDry(call) ? DRY_TOOLS : tools, SERVER_CHECKS)
  return answerDelivery(delivery, reply)
}

/** With `?dry=1` everything is checked and answered as ever, and nothing is kept. */
const DRY_TOOLS: IngestTools = {
  admit: () => undefined,
  append: async () => undefined,
  onAccepted: () => undefined,
}
