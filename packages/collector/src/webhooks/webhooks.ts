import type { DeadDelivery, Webhook, WebhookTest } from '@segue/protocol/api'
import { CollectorError } from '../errors.ts'
import { createRateLimit } from '../ingest/rate-limit.ts'
import { type DeliverTools, deliverNext } from './deliver.ts'
import { WEBHOOK_LOOK_MS, WEBHOOK_TESTS_PER_SECOND } from './limits.ts'
import type { Message, Reply } from './post.ts'
import { openProgressFiles, type Progress } from './progress.ts'
import {
  type KeptWebhook,
  type NewKeptWebhook,
  openWebhookRegistry,
  type WebhookRegistry,
} from './registry.ts'
import { tryWebhook } from './try-webhook.ts'

/** The webhooks of all sites, and how far each was told. */
export interface Webhooks extends Pick<WebhookRegistry, 'get' | 'rotate' | 'pause'> {
  readonly add: (wanted: NewKeptWebhook) => Promise<KeptWebhook>
  readonly remove: (site: string, id: string) => Promise<void>
  readonly list: (site: string) => Promise<readonly Webhook[]>
  readonly describe: (webhook: KeptWebhook) => Promise<Webhook>
  readonly listDead: (webhook: KeptWebhook) => Promise<readonly DeadDelivery[]>
  /** Sends dead deliveries again, one or all; gives how many. Rejects with `DELIVERY_UNKNOWN`. */
  readonly replay: (webhook: KeptWebhook, delivery: string | undefined) => Promise<number>
  /** Sends a marked test and waits for the answer. Rejects with `RATE_LIMITED`: a site has few. */
  readonly test: (webhook: KeptWebhook) => Promise<WebhookTest>
  /** Resolves when nothing is on its way any more. */
  readonly stop: () => Promise<void>
}

/** What webhooks need. */
export interface WebhooksOptions extends Omit<DeliverTools, 'signal'> {
  readonly folder: string
  readonly postAndRead: (message: Message, signal: AbortSignal) => Promise<Reply>
  readonly onError: (error: unknown) => void
}

/** Opens them and begins to deliver. Each webhook has a turn of its own: one that hangs holds up no other. */
export async function openWebhooks(options: WebhooksOptions): Promise<Webhooks> {
  const { folder, newest, now, onError } = options
  const registry = await openWebhookRegistry(folder, now)
  const files = await openProgressFiles(folder)
  const busy = new Map<string, Promise<void>>()
  const progressOf = ({ id, after }: KeptWebhook) => files.open(id, after)
  const stopping = new AbortController()
  const mayTest = createRateLimit(WEBHOOK_TESTS_PER_SECOND, now)
  const tools: DeliverTools = { ...options, signal: stopping.signal }

  async function deliver(id: string): Promise<void> {
    for (;;) {
      const webhook = registry.all().find((one) => one.id === id)
      if (stopping.signal.aborted || webhook === undefined || webhook.paused) return
      const progress = await progressOf(webhook)
      const last = newest(webhook.site)
      if (last === undefined) return
      // The store came from an older backup than this file: numbers above will be given again.
      if (progress.get().told > last) await progress.change((before) => ({ ...before, told: last }))
      if (!hasWork(progress.get(), last, now())) return
      if (!(await deliverNext(webhook, progress, tools))) return
    }
  }

  function look(): void {
    for (const { id } of registry.all()) {
      if (busy.has(id)) continue
      const delivered = deliver(id)
        .catch(isAway(onError))
        .finally(() => busy.delete(id))
      busy.set(id, delivered)
    }
  }

  async function describe(webhook: KeptWebhook): Promise<Webhook> {
    const { site, secrets, after, ...shown } = webhook
    const { attempt, dead } = (await progressOf(webhook)).get()
    const { delivery, since, attempts, nextAt, error } = attempt ?? NO_ATTEMPT
    const failing = attempts === 0 ? null : { delivery, since, attempts, nextAt, error }
    return { ...shown, failing, dead: dead.length }
  }

  const timer = setInterval(look, WEBHOOK_LOOK_MS).unref()
  return {
    ...registry,
    describe,
    list: (site) => Promise.all(registry.list(site).map(describe)),
    async remove(site, id) {
      await registry.remove(site, id)
      await busy.get(id)
      await files.remove(id)
    },
    async listDead(webhook) {
      const { dead } = (await progressOf(webhook)).get()
      return dead.map(({ after, until, ...shown }) => shown)
    },
    async replay(webhook, delivery) {
      const progress = await progressOf(webhook)
      const isMeant = (one: DeadDelivery) => delivery === undefined || one.delivery === delivery
      let replayed = 0
      await progress.change((before) => {
        const again = before.dead.filter(isMeant)
        replayed = again.length
        if (delivery !== undefined && replayed === 0) throw new CollectorError('DELIVERY_UNKNOWN')
        const ranges = again.map(({ delivery, after, until }) => ({ delivery, after, until }))
        const dead = before.dead.filter((one) => !isMeant(one))
        return { ...before, dead, again: [...before.again, ...ranges] }
      })
      return replayed
    },
    async test(webhook) {
      const retryAfterSeconds = mayTest(webhook.site)
      if (retryAfterSeconds > 0) throw new CollectorError('RATE_LIMITED', { retryAfterSeconds })
      const send = (message: Message) => options.postAndRead(message, stopping.signal)
      return tryWebhook(webhook, send, now)
    },
    async stop() {
      stopping.abort()
      clearInterval(timer)
      await Promise.all(busy.values())
    },
  }
}

function hasWork({ attempt, again, told }: Progress, newest: number, now: number): boolean {
  return attempt === null ? again.length > 0 || told < newest : attempt.nextAt <= now
}

/** A store that is restarting is asked again by itself. */
function isAway(onError: (error: unknown) => void): (error: unknown) => void {
  return (error) => {
    if (error instanceof CollectorError && error.code === 'STORE_UNAVAILABLE') return
    onError(error)
  }
}

const NO_ATTEMPT = { delivery: '', since: 0, attempts: 0, nextAt: 0, error: '' }
