import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { DigestBody, DigestContent } from '@segue/protocol/api'
import { zoneOf } from '../control/zone-of.ts'
import { CollectorError } from '../errors.ts'
import type { JsonFile } from '../files/json-file.ts'
import { createRateLimit } from '../ingest/rate-limit.ts'
import { STOP_REQUESTS_MS_MAX } from '../limits.ts'
import { createMailer, type MailFailure } from '../mail/mailer.ts'
import { toMessageId } from '../mail/to-message-id.ts'
import type { Folders } from '../operations/folders.ts'
import type { Parts } from '../parts.ts'
import { toFailureText } from '../webhooks/failure-text.ts'
import { post } from '../webhooks/post.ts'
import { toMessage } from '../webhooks/to-message.ts'
import { composeDigest } from './compose-digest.ts'
import { type DigestIssue, type KeptDigest, openDigestFiles } from './digest-files.ts'
import { DIGEST_LOOK_MS, DIGEST_TESTS_PER_SECOND } from './limits.ts'
import { sendDigest } from './send-digest.ts'
import { toDigestPeriod } from './slots.ts'
import { toDigestMail } from './to-digest-mail.ts'
import { toUnsubscribeLink } from './unsubscribe-link.ts'

/** The digests of all sites. */
export interface Digests {
  readonly mailIsSet: boolean
  readonly open: (site: string) => Promise<JsonFile<KeptDigest>>
  /** What would be told now, sent to nobody. */
  readonly preview: (site: string, parts: Parts) => Promise<DigestContent>
  /** Sends what would be told now to one recipient, marked as a test. Rejects with `RATE_LIMITED`. */
  readonly test: (site: string, to: string, parts: Parts) => Promise<MailFailure>
  /** Looks for those that are due from now on, and hands them over. `url` is where the collector listens. */
  readonly start: (parts: Parts, url: string) => void
  /** Resolves when none is on its way any more. */
  readonly stop: () => Promise<void>
}

/** What digests need. */
export type DigestsOptions = Pick<Parts, 'settings' | 'now' | 'signedLinks'>

/** Opens them. Each site has a turn of its own: one whose mail server hangs holds up no other. */
export async function openDigests(
  { settings, now, signedLinks }: DigestsOptions,
  folders: Folders,
  onError: (error: unknown) => void,
): Promise<Digests> {
  const files = await openDigestFiles(folders.control)
  const sendMail = createMailer(settings)
  const mayTest = createRateLimit(DIGEST_TESTS_PER_SECOND, now)
  const stopping = new AbortController()
  const busy = new Map<string, Promise<void>>()
  let studio = settings.publicUrl
  let timer: NodeJS.Timeout | undefined

  /** An address is told as JSON, everyone else by mail. */
  async function send(issue: DigestIssue & Marked, to: string, kept: KeptDigest) {
    const { id, at, content, isTest = false } = issue
    if (to === kept.plan.url) {
      const marked = isTest ? { test: true as const } : {}
      const body: DigestBody = { site: content.site, delivery: id, ...marked, digest: content }
      const message = toMessage({ url: to, secrets: kept.secrets }, body, now())
      const error = await post(message, settings.webhooks, stopping.signal)
      return error === undefined ? undefined : { why: toFailureText(error), isFinal: false }
    }
    if (sendMail === undefined) return NO_SERVER
    const by = kept.plan.on ? kept.by : ''
    const whom = { site: content.site, email: to }
    const leave = isTest ? '' : toUnsubscribeLink(whom, { at, origin: studio, links: signedLinks })
    const mail = toDigestMail(content, { by, studio, leave, isTest })
    return sendMail({ id: toIssueId(id, to, studio), to, at, ...mail })
  }

  async function deliver(site: string, parts: Parts): Promise<void> {
    const zone = parts.versions.get(site)?.current().config.timeZone
    if (zone === undefined) return
    await sendDigest(site, await files.open(site), {
      ...{ zone, now, random: Math.random },
      send,
      compose: (slot, { plan: { saved } }) =>
        composeDigest({ site, saved, period: toDigestPeriod(slot, zone) }, parts),
    })
  }

  function look(parts: Parts): void {
    for (const { id } of parts.sites.list()) {
      if (busy.has(id)) continue
      const delivered = deliver(id, parts)
        .catch(isAway(onError))
        .finally(() => busy.delete(id))
      busy.set(id, delivered)
    }
  }

  return {
    mailIsSet: sendMail !== undefined,
    open: files.open,
    async preview(site, parts) {
      return composeNow(site, (await files.open(site)).get(), parts)
    },
    async test(site, to, parts) {
      const retryAfterSeconds = mayTest(site)
      if (retryAfterSeconds > 0) throw new CollectorError('RATE_LIMITED', { retryAfterSeconds })
      const kept = (await files.open(site)).get()
      const content = await composeNow(site, kept, parts)
      const at = now()
      const issue = { id: `test-${at}`, at, content, posts: [], isTest: true }
      return send(issue, to, kept)
    },
    start(parts, url) {
      if (studio === '') studio = url
      look(parts)
      timer = setInterval(look, DIGEST_LOOK_MS, parts).unref()
    },
    async stop() {
      stopping.abort()
      clearInterval(timer)
      // A mail under way cannot be called back. One that is cut off is sent again, under its id.
      const waited = setTimeout(STOP_REQUESTS_MS_MAX, undefined, { ref: false })
      await Promise.race([Promise.all(busy.values()), waited])
    },
  }
}

interface Marked {
  readonly isTest?: boolean
}

function composeNow(site: string, { plan }: KeptDigest, parts: Parts): Promise<DigestContent> {
  const zone = zoneOf(site, parts.versions)
  const period = toDigestPeriod(parts.now(), zone)
  return composeDigest({ site, saved: plan.saved, period }, parts)
}

/** The same for a digest and a recipient at every attempt: mail programs show a mail once by it. */
function toIssueId(id: string, to: string, studio: string): string {
  const recipient = createHash('sha256').update(to).digest('hex').slice(0, 16)
  return toMessageId(`${id}.${recipient}`, studio)
}

/** A store that is restarting is asked again by itself. */
function isAway(onError: (error: unknown) => void): (error: unknown) => void {
  return (error) => {
    if (error instanceof CollectorError && error.code === 'STORE_UNAVAILABLE') return
    onError(error)
  }
}

const NO_SERVER = {
  why: 'No mail server is set: start the collector with SEGUE_SMTP_URL and SEGUE_SMTP_FROM.',
  isFinal: false,
}
