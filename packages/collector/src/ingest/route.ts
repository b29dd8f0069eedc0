import type { Readable } from 'node:stream'
import type { Site } from '../control/site.ts'
import { CollectorError } from '../errors.ts'
import { admitOrigin, admitPage } from '../http/admit.ts'
import { isLoopback } from '../http/loopback.ts'
import type { Call, Route } from '../http/route.ts'
import { identityOf } from '../identity/identity-of.ts'
import type { Parts } from '../parts.ts'
import type { Sender } from '../sender/sender.ts'
import { answerDelivery } from './answer-delivery.ts'
import { createDelivery, type Delivery } from './delivery.ts'
import { toIngestTools } from './ingest-tools.ts'
import { isLocalOnly } from './local-only.ts'
import { publishedPlan } from './plan.ts'
import { saysCompressed } from './says-compressed.ts'
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

/** One address, which may be slow on purpose, has only so many batches arriving at the same time. */
async function receive(call: Call, parts: Parts): Promise<unknown> {
  const site = admitPage(call, parts)
  const { ip } = call.request
  if (isLoopback(ip)) return take(call, site, parts)
  if (!parts.batchPlaces.take(ip))
    throw new CollectorError('RATE_LIMITED', { retryAfterSeconds: 1 })
  try {
    return await take(call, site, parts)
  } finally {
    parts.batchPlaces.giveBack(ip)
  }
}

async function take(call: Call, site: Site, parts: Parts): Promise<unknown> {
  const { request, reply } = call
  const localOnly = isLocalOnly(site, parts)
  const delivery = createDelivery({
    site: site.id,
    door: 'page',
    receivedAt: parts.now(),
    plan: publishedPlan(site, parts),
    stream: request.body as Readable,
    compressed: saysCompressed(request),
    isLocalOnly: localOnly,
    sender: toSender(call, localOnly, parts),
    toDailyId: localOnly ? undefined : dailyIdsOf(call, site, parts),
  })
  await ingest(delivery, toIngestTools(site, parts, 'page'))
  return answerDelivery(delivery, reply)
}

/** A site that lets nothing but counts leave the device learns nothing else, but that they are a program's. */
function toSender({ request }: Call, localOnly: boolean, { describeSender }: Parts): Sender {
  const sender = describeSender(request)
  if (!localOnly) return sender
  return sender.bot === undefined ? {} : { bot: sender.bot }
}

/** Only on a cookieless site does a batch need no visitor. */
function dailyIdsOf({ request }: Call, site: Site, parts: Parts): Delivery['toDailyId'] {
  if (identityOf(site, parts).mode !== 'cookieless') return undefined
  const browser = request.headers['user-agent'] ?? ''
  return (ofPage) => parts.dailyVisitors.idOf(site.id, request.ip, browser, ofPage)
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
