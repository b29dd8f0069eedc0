import type { Message } from './post.ts'
import { type KeptWebhook, signingSecrets } from './registry.ts'
import { sign } from './sign.ts'

/** The message to a webhook at a moment, epoch milliseconds: signed by every secret that holds then. */
export function toMessage(
  webhook: Pick<KeptWebhook, 'url' | 'secrets'>,
  content: { readonly delivery: string },
  now: number,
): Message {
  const body = JSON.stringify(content)
  return {
    url: webhook.url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'segue-webhook/1',
      'segue-delivery': content.delivery,
      'segue-signature': sign(body, signingSecrets(webhook, now), Math.floor(now / 1_000)),
    },
  }
}
