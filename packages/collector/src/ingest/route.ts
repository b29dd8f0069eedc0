import type { Readable } from 'node:stream'
import type { Site } from '../control/site.ts'
import { ERRORS, toErrorBody } from '../errors.ts'
import { admitOrigin, admitPage } from '../http/admit.ts'
import type { Call, Route } from '../http/route.ts'
import { identityOf } from '../identity/identity-of.ts'
import type { Parts } from '../parts.ts'
import { createDelivery, type Delivery } from './delivery.ts'
import { ingest } from './steps.ts'

/** Where browsers send their batches. */
export const ingestRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/events',
    access: 'page',
    summary: 'Takes a batch of events from a page.',
    handle: receive,
  },
  {
    method: 'OPTIONS',
    path: '/v1/events',
    access: 'page',
    summary: 'Answers the preflight of pages that send JSON by themselves.',
    handle: answerPreflight,
  },
]

async function receive(call: Call, parts: Parts): Promise<unknown> {
  const { request, reply } = call
  const site = admitPage(call, parts)
  const isLocalOnly = parts.versions.get(site.id)?.current().config.settings?.localOnly === true
  const query = request.query as { z?: string }
  const delivery = createDelivery({
    site: site.id,
    receivedAt: parts.now(),
    stream: request.body as Readable,
    compressed: query.z === 'gzip' || request.headers['content-encoding'] !== undefined,
    isLocalOnly,
    ...(isLocalOnly ? {} : toVisitorOf(call, site, parts)),
  })
  await ingest(delivery, { append: parts.log.append, onAccepted: parts.live.publish })
  const answer = { good: delivery.events.length, bad: delivery.badIds }
  if (delivery.refusal === undefined) return answer
  const { code, issue } = delivery.refusal
  reply.code(ERRORS[code].status)
  return { ...answer, ...toErrorBody(code, [issue]) }
}

/** Only on a cookieless site does a batch need no visitor. */
function toVisitorOf(
  { request }: Call,
  site: Site,
  parts: Parts,
): Pick<Delivery, 'visitorOf'> | undefined {
  if (identityOf(site, parts).mode !== 'cookieless') return undefined
  const browser = request.headers['user-agent'] ?? ''
  return { visitorOf: () => parts.dailyVisitors.idOf(site.id, request.ip, browser) }
}

/** Our own snippet needs no preflight; pages that send JSON by themselves do. */
function answerPreflight(call: Call, parts: Parts): unknown {
  admitOrigin(call, parts)
  call.reply.headers({
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '86400',
  })
  return call.reply.code(204).send()
}
