import type { Webhook } from '@segue/protocol/api'
import { toMoment } from '../../format/dates.ts'
import { toCount } from '../../format/numbers.ts'
import { settings } from '../../messages/en/settings.ts'

/** How a webhook fares: whether what it is told arrives, what it waits for, and how much was given up. */
export function toWebhookState({ paused, failing, dead }: Webhook, zone: string): string {
  const { states } = settings.webhooks
  const given = dead > 0 ? [states.dead(toCount(dead))] : []
  if (paused) return [states.paused, ...given].join('. ')
  if (!failing) return [states.fine, ...given].join('. ')
  const { error, since, nextAt, attempts } = failing
  return [
    states.failing(error, toMoment(since, zone), toCount(attempts)),
    states.next(toMoment(nextAt, zone)),
    ...given,
  ].join('. ')
}
