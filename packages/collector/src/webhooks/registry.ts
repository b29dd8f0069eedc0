import { join } from 'node:path'
import type { Webhook } from '@segue/protocol/api'
import { createId } from '../control/create-id.ts'
import { createSecretText } from '../control/secret-text.ts'
import { CollectorError } from '../errors.ts'
import { openJsonFile } from '../files/json-file.ts'
import { WEBHOOK_GRACE_HOURS, WEBHOOKS_PER_SITE_MAX } from './limits.ts'

/** A webhook as it is kept. The secrets sign, so they are kept as they are, readable by the collector's user alone. */
export interface KeptWebhook extends Omit<Webhook, 'failing' | 'dead'> {
  readonly site: string
  /** The newest first; one that was replaced signs until its end. */
  readonly secrets: readonly { readonly text: string; readonly until: number | null }[]
  /** Moves up to this number were there before it. */
  readonly after: number
}

/** What somebody wants of a new webhook, and who. */
export type NewKeptWebhook = Pick<KeptWebhook, 'site' | 'name' | 'url' | 'kinds' | 'by' | 'after'>

/** The webhooks of all sites. */
export interface WebhookRegistry {
  readonly all: () => readonly KeptWebhook[]
  readonly list: (site: string) => readonly KeptWebhook[]
  /** Throws `WEBHOOK_UNKNOWN`. */
  readonly get: (site: string, id: string) => KeptWebhook
  /** Rejects with `WEBHOOKS_TOO_MANY`. */
  readonly add: (wanted: NewKeptWebhook) => Promise<KeptWebhook>
  /** A new secret; the one before signs for `WEBHOOK_GRACE_HOURS` more. Rejects with `WEBHOOK_UNKNOWN`. */
  readonly rotate: (site: string, id: string) => Promise<KeptWebhook>
  readonly pause: (site: string, id: string, paused: boolean) => Promise<KeptWebhook>
  readonly remove: (site: string, id: string) => Promise<void>
}

/** Keeps them in `webhooks.json` in the folder. */
export async function openWebhookRegistry(
  folder: string,
  now: () => number,
): Promise<WebhookRegistry> {
  const file = await openJsonFile<readonly KeptWebhook[]>(join(folder, 'webhooks.json'), [])
  const list = (site: string) => file.get().filter((one) => one.site === site)

  function get(site: string, id: string): KeptWebhook {
    const found = list(site).find((one) => one.id === id)
    if (found === undefined) throw new CollectorError('WEBHOOK_UNKNOWN')
    return found
  }

  async function change(
    site: string,
    id: string,
    edit: (webhook: KeptWebhook) => KeptWebhook,
  ): Promise<KeptWebhook> {
    get(site, id)
    await file.change((all) => all.map((one) => (one.id === id ? edit(one) : one)))
    return get(site, id)
  }

  return {
    all: file.get,
    list,
    get,
    async add(wanted) {
      const secrets = [{ text: createSecretText('whs'), until: null }]
      const life = { paused: false, createdAt: now(), secrets }
      const webhook: KeptWebhook = { id: createId(), ...wanted, ...life }
      await file.change((all) => {
        if (all.filter(({ site }) => site === wanted.site).length >= WEBHOOKS_PER_SITE_MAX)
          throw new CollectorError('WEBHOOKS_TOO_MANY')
        return [...all, webhook]
      })
      return webhook
    },
    rotate: (site, id) =>
      change(site, id, (webhook) => {
        const until = now() + WEBHOOK_GRACE_HOURS * HOUR_MS
        const [newest] = webhook.secrets
        const old = newest === undefined ? [] : [{ ...newest, until }]
        return { ...webhook, secrets: [{ text: createSecretText('whs'), until: null }, ...old] }
      }),
    pause: (site, id, paused) => change(site, id, (webhook) => ({ ...webhook, paused })),
    async remove(site, id) {
      get(site, id)
      await file.change((all) => all.filter((one) => one.id !== id))
    },
  }
}

/** The secrets that sign now. */
export function signingSecrets(
  { secrets }: Pick<KeptWebhook, 'secrets'>,
  now: number,
): readonly string[] {
  return secrets.filter(({ until }) => until === null || until > now).map(({ text }) => text)
}

const HOUR_MS = 3_600_000
