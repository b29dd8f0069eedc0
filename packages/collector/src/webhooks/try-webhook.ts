import type { Move, WebhookBody, WebhookTest } from '@segue/protocol/api'
import { nanoid } from 'nanoid'
import { toFailureText } from './failure-text.ts'
import { isTaken, type Message, type Reply } from './post.ts'
import type { KeptWebhook } from './registry.ts'
import { toMessage } from './to-message.ts'

/** Tells a webhook a move that nobody made, marked as a test and signed as all else, and what came of it. */
export async function tryWebhook(
  webhook: KeptWebhook,
  send: (message: Message) => Promise<Reply>,
  now: () => number,
): Promise<WebhookTest> {
  const delivery = `test-${nanoid()}`
  const startedAt = now()
  const body: WebhookBody = {
    ...{ site: webhook.site, delivery, test: true },
    moves: [toSample(webhook, delivery, startedAt)],
  }
  const reply = await send(toMessage(webhook, body, startedAt))
  const ms = now() - startedAt
  if ('error' in reply) {
    const why = toFailureText(reply.error)
    return { delivery, arrived: false, status: null, ms, text: '', why }
  }
  const arrived = isTaken(reply.status)
  const why = arrived ? '' : toFailureText(`status ${reply.status}`)
  return { delivery, arrived, ...reply, ms, why }
}

/** A move of the first kind that the webhook is told. */
function toSample({ kinds: [kind = 'segment_enter'] }: KeptWebhook, id: string, at: number): Move {
  const about = kind === 'stage_change' ? { from: 'test', to: 'test' } : { segment: 'test' }
  return { id, kind, at, visitor: 'test', ...about, reason: 'test' }
}
