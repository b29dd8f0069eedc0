import type { Readable } from 'node:stream'
import { openUser, readSignedVisitor } from '@segue/protocol/tokens'
import type { Site } from '../control/site.ts'
import type { Call, Route } from '../http/route.ts'
import { requireServer } from '../identity/require-server.ts'
import type { Parts } from '../parts.ts'
import { answerDelivery } from './answer-delivery.ts'
import { createDelivery, type Owner } from './delivery.ts'
import { isLocalOnly } from './local-only.ts'
import { ingest, SERVER_CHECKS } from './steps.ts'
import { toUserVisitor } from './user-visitor.ts'

/** Where the site's own systems send what happened away from the page: back end, mail, till. */
export const serverIngestRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/server/events', access: 'public', handle: receive },
]

async function receive(call: Call, parts: Parts): Promise<unknown> {
  const site = await requireServer(call, parts)
  const { request, reply } = call
  const delivery = createDelivery({
    site: site.id,
    receivedAt: parts.now(),
    stream: request.body as Readable,
    compressed: request.headers['content-encoding'] !== undefined,
    isLocalOnly: isLocalOnly(site, parts),
    readToken: (token) => readToken(token, site, parts),
  })
  const tools = { append: parts.log.append, onAccepted: parts.live.publish }
  await ingest(delivery, tools, SERVER_CHECKS)
  return answerDelivery(delivery, reply)
}

/** A user token, or a visitor that the collector signed for a link or a cookie. */
async function readToken(token: string, site: Site, parts: Parts): Promise<Owner | undefined> {
  const [secrets, now] = [await parts.secrets.of(site.id), parts.now()]
  const claim = await openUser(secrets, token, now)
  if (claim !== undefined) return { visitor: toUserVisitor(claim.user), user: claim.user }
  const signed =
    (await readSignedVisitor(secrets, 'link', token, now)) ??
    (await readSignedVisitor(secrets, 'cookie', token, now))
  return signed && { visitor: signed.visitor }
}
