import { MOVE_KINDS, type NewWebhook, type WantedWebhook, type Webhook } from '@segue/protocol/api'
import * as v from 'valibot'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { name, text, time } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { requireSegment, requireWatch } from '../standings/routes.ts'
import { isAllowedUrl } from './address-guard.ts'
import { WEBHOOK_URL_CHARS_MAX } from './limits.ts'
import type { KeptWebhook } from './registry.ts'

const kinds = v.array(v.picklist(MOVE_KINDS, `some of ${MOVE_KINDS.join(', ')}`))
const webhook = v.strictObject({
  id: v.string(),
  name: v.string(),
  url: v.string(),
  kinds,
  paused: v.boolean(),
  createdAt: time,
  by: v.string(),
  failing: v.nullable(
    v.strictObject({
      delivery: v.string(),
      since: time,
      attempts: v.number(),
      nextAt: time,
      error: v.string(),
    }),
  ),
  dead: v.number(),
})
const newWebhook = v.strictObject({ webhook, secret: v.string() })
const dead = v.strictObject({
  delivery: v.string(),
  since: time,
  givenUpAt: time,
  error: v.string(),
})

const tested = v.strictObject({
  delivery: v.string(),
  arrived: v.boolean(),
  status: v.nullable(v.number()),
  ms: v.number(),
  text: v.string(),
  why: v.string(),
})

/** Who is told where visitors stand. */
export const webhookRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/webhooks', {
    access: 'admin',
    summary: 'The webhooks of the site, and which of them cannot be reached.',
    answer: v.strictObject({ webhooks: v.array(webhook) }),
    handle: async ({ site }, { webhooks }) => ({ webhooks: await webhooks.list(site.id) }),
  }),
  defineRoute('POST /api/sites/:site/webhooks', {
    access: 'admin',
    summary: 'Adds a webhook. Its secret is shown this once.',
    action: 'webhook.create',
    status: 201,
    body: v.object({ name, url: text(WEBHOOK_URL_CHARS_MAX), kinds: v.exactOptional(kinds) }),
    answer: newWebhook,
    handle: createWebhook,
  }),
  defineRoute('POST /api/sites/:site/webhooks/:webhook/rotate', {
    access: 'admin',
    summary: 'Makes a new secret. For a day deliveries are signed by the old one as well.',
    action: 'webhook.rotate',
    status: 201,
    body: v.object({}),
    answer: newWebhook,
    async handle(call, { webhooks }) {
      const { id } = noteTarget(call)
      return withSecret(await webhooks.rotate(call.site.id, id), webhooks.describe)
    },
  }),
  defineRoute('POST /api/sites/:site/webhooks/:webhook/pause', {
    access: 'admin',
    summary: 'Pauses a webhook, or goes on with what has gathered meanwhile.',
    action: 'webhook.pause',
    body: v.object({ paused: v.boolean() }),
    answer: v.strictObject({ webhook }),
    async handle(call, { webhooks }) {
      const { id } = noteTarget(call)
      const paused = await webhooks.pause(call.site.id, id, call.body.paused)
      return { webhook: await webhooks.describe(paused) }
    },
  }),
  defineRoute('DELETE /api/sites/:site/webhooks/:webhook', {
    access: 'admin',
    summary: 'Removes a webhook and what it was still to be told.',
    action: 'webhook.remove',
    async handle(call, { webhooks }) {
      const { id } = noteTarget(call)
      await webhooks.remove(call.site.id, id)
      return undefined
    },
  }),
  defineRoute('GET /api/sites/:site/webhooks/:webhook/dead', {
    access: 'admin',
    summary: 'The deliveries that were given up.',
    answer: v.strictObject({ deliveries: v.array(dead) }),
    async handle(call, { webhooks }) {
      const { id } = noteTarget(call)
      return { deliveries: await webhooks.listDead(webhooks.get(call.site.id, id)) }
    },
  }),
  defineRoute('POST /api/sites/:site/webhooks/:webhook/replay', {
    access: 'admin',
    summary: 'Sends deliveries that were given up again, one or all, under their ids.',
    action: 'webhook.replay',
    body: v.object({ delivery: v.exactOptional(name) }),
    answer: v.strictObject({ replayed: v.number() }),
    async handle(call, { webhooks }) {
      const { id } = noteTarget(call)
      const kept = webhooks.get(call.site.id, id)
      return { replayed: await webhooks.replay(kept, call.body.delivery) }
    },
  }),
  defineRoute('POST /api/sites/:site/webhooks/:webhook/test', {
    access: 'admin',
    summary: 'Sends a webhook a marked test, signed as all else, and tells how it was answered.',
    action: 'webhook.test',
    body: v.object({}),
    answer: tested,
    handle(call, { webhooks }) {
      const { id } = noteTarget(call)
      const kept = webhooks.get(call.site.id, id)
      call.note({ target: `${id} ${new URL(kept.url).host}` })
      return webhooks.test(kept)
    },
  }),
  defineRoute('POST /api/sites/:site/webhooks/:webhook/push', {
    access: 'admin',
    summary: 'Tells a webhook every member of a segment, in batches.',
    action: 'segment.push',
    body: v.object({ segment: name }),
    answer: v.strictObject({ members: v.number() }),
    async handle({ site, body: { segment }, ...call }, parts) {
      const { id } = noteTarget(call)
      parts.webhooks.get(site.id, id)
      await requireSegment(site.id, segment, parts)
      const question = { site: site.id, segment, webhook: id, now: parts.now() }
      call.note({ target: `${segment} to ${id}` })
      return { members: await parts.store.pushMembers(question) }
    },
  }),
]

async function createWebhook(
  { site, user, body, note }: SiteCall & { readonly body: WantedWebhook },
  parts: Parts,
): Promise<NewWebhook> {
  const { name, url, kinds = [] } = body
  if (!isAllowedUrl(url, parts.settings.webhooks)) throw new CollectorError('WEBHOOK_URL_REFUSED')
  await requireWatch(site.id, parts)
  const after = (await parts.store.readWatch({ site: site.id, now: parts.now() })).newest
  const wanted = { site: site.id, name, url, kinds, by: user.email, after }
  const kept = await parts.webhooks.add(wanted)
  note({ target: kept.id })
  return withSecret(kept, parts.webhooks.describe)
}

async function withSecret(
  kept: KeptWebhook,
  describe: (kept: KeptWebhook) => Promise<Webhook>,
): Promise<NewWebhook> {
  return { webhook: await describe(kept), secret: kept.secrets[0]?.text ?? '' }
}

function noteTarget({ request, note }: Pick<SiteCall, 'request' | 'note'>): {
  readonly id: string
} {
  const id = readPath(request, 'webhook')
  note({ target: id })
  return { id }
}
