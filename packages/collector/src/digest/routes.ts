import type {
  Digest,
  DigestContent,
  DigestPlan,
  SetDigest,
  WantedDigest,
} from '@segue/protocol/api'
import * as v from 'valibot'
import { invalid } from '../api/read-fields.ts'
import { createSecretText } from '../control/secret-text.ts'
import { zoneOf } from '../control/zone-of.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { email, opaque, text, time, whole } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { isAllowedUrl } from '../webhooks/address-guard.ts'
import { WEBHOOK_URL_CHARS_MAX } from '../webhooks/limits.ts'
import type { KeptDigest } from './digest-files.ts'
import { DIGEST_MAILS_MAX, DIGEST_SAVED_MAX } from './limits.ts'
import { latestSlot, nextSlot, weekOf } from './slots.ts'
import { toDigestMarkdown } from './to-digest-markdown.ts'

const mails = v.pipe(
  v.array(email),
  v.maxLength(DIGEST_MAILS_MAX, `at most ${DIGEST_MAILS_MAX} mail addresses`),
)
const plan = {
  on: v.boolean(),
  weekday: whole(1, 7),
  hour: whole(0, 23),
  mails,
  url: text(WEBHOOK_URL_CHARS_MAX),
  saved: v.pipe(
    v.array(text(100)),
    v.maxLength(DIGEST_SAVED_MAX, `at most ${DIGEST_SAVED_MAX} saved reports`),
  ),
}
const post = v.strictObject({
  to: v.string(),
  state: v.picklist(['waiting', 'told', 'given_up']),
  attempts: v.number(),
  at: time,
  why: v.string(),
})
const digest = v.strictObject({
  plan: v.strictObject(plan),
  revision: whole(0),
  by: v.string(),
  next: v.nullable(time),
  mailIsSet: v.boolean(),
  last: v.nullable(
    v.strictObject({ id: v.string(), from: time, until: time, at: time, posts: v.array(post) }),
  ),
})

/** The week of a site in a message. */
export const digestRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/digest', {
    access: 'admin',
    summary: 'When the digest is sent, to whom, and what became of the newest.',
    answer: digest,
    handle: async ({ site }, parts) =>
      describe(site.id, (await parts.digests.open(site.id)).get(), parts),
  }),
  defineRoute('POST /api/sites/:site/digest', {
    access: 'admin',
    summary: 'Sets when and to whom the digest is sent, in place of the plan of its revision.',
    action: 'digest.set',
    body: v.object({ ...plan, revision: whole(0) }),
    answer: v.strictObject({ digest, secret: v.nullable(v.string()) }),
    handle: setDigest,
  }),
  defineRoute('GET /api/sites/:site/digest/preview', {
    access: 'admin',
    summary: 'The digest of the last seven days, as JSON and in Markdown, sent to nobody.',
    answer: v.strictObject({
      digest: opaque<DigestContent>('What an address would get.'),
      markdown: v.string(),
    }),
    handle: async ({ site }, parts) => {
      const content = await parts.digests.preview(site.id, parts)
      return { digest: content, markdown: toDigestMarkdown(content) }
    },
  }),
  defineRoute('POST /api/sites/:site/digest/test', {
    access: 'admin',
    summary: 'Sends the digest of the last seven days, marked as a test.',
    action: 'digest.test',
    body: v.object({ to: v.picklist(['me', 'address'], 'me or address') }),
    answer: v.strictObject({ arrived: v.boolean(), why: v.string() }),
    handle: testDigest,
  }),
]

async function setDigest(
  { site, user, body, note }: SiteCall & { readonly body: WantedDigest },
  parts: Parts,
): Promise<SetDigest> {
  const { revision, ...sent } = body
  const wanted = { ...sent, mails: [...new Set(sent.mails)], saved: [...new Set(sent.saved)] }
  check(wanted, parts)
  for (const id of wanted.saved) parts.savedReports.get(site.id, id)
  const file = await parts.digests.open(site.id)
  const now = parts.now()
  let secret: string | null = null
  const kept = await file.change((before) => {
    if (revision !== before.revision) throw new CollectorError('DIGEST_NOT_CURRENT')
    const isNewUrl = wanted.url !== '' && wanted.url !== before.plan.url
    if (isNewUrl) secret = createSecretText('whs')
    const isStarted = wanted.on && !before.plan.on
    return {
      ...before,
      plan: wanted,
      revision: revision + 1,
      ...(isStarted && { by: user.email, since: now }),
      ...(secret !== null && { secrets: [{ text: secret, until: null }] }),
    }
  })
  const recipients = [...wanted.mails, ...(wanted.url === '' ? [] : [new URL(wanted.url).host])]
  note({ target: `${wanted.on ? 'on' : 'off'} ${recipients.join(' ')}`.trim() })
  return { digest: describe(site.id, kept, parts), secret }
}

function check({ on, mails, url }: DigestPlan, { digests, settings }: Parts): void {
  if (url !== '' && !isAllowedUrl(url, settings.webhooks))
    throw new CollectorError('WEBHOOK_URL_REFUSED')
  if (!on) return
  if (mails.length > 0 && !digests.mailIsSet) throw new CollectorError('MAIL_NOT_SET')
  if (mails.length === 0 && url === '')
    throw invalid('mails', mails, 'at least one mail address, or an address in url')
}

async function testDigest(
  { site, user, body, note }: SiteCall & { readonly body: { readonly to: 'me' | 'address' } },
  parts: Parts,
): Promise<{ readonly arrived: boolean; readonly why: string }> {
  const { plan } = (await parts.digests.open(site.id)).get()
  const to = body.to === 'me' ? user.email : plan.url
  if (to === '') throw invalid('to', body.to, 'me, while the digest has no address')
  if (body.to === 'me') {
    if (user.session === undefined) throw invalid('to', body.to, 'address: a token has no mail')
    if (!parts.digests.mailIsSet) throw new CollectorError('MAIL_NOT_SET')
  }
  note({ target: body.to === 'me' ? to : new URL(to).host })
  const failure = await parts.digests.test(site.id, to, parts)
  return { arrived: failure === undefined, why: failure?.why ?? '' }
}

function describe(
  site: string,
  { plan, revision, by, since, told, issue }: KeptDigest,
  parts: Parts,
): Digest {
  const zone = zoneOf(site, parts.versions)
  const now = parts.now()
  const latest = latestSlot(plan, now, zone)
  const isDue = latest >= since && weekOf(latest, zone) > told
  const next = isDue ? latest : nextSlot(plan, now, zone)
  return {
    ...{ plan, revision, by: plan.on ? by : '', next: plan.on ? next : null },
    mailIsSet: parts.digests.mailIsSet,
    last: issue && {
      ...{ id: issue.id, at: issue.at, posts: issue.posts },
      ...{ from: issue.content.from, until: issue.content.until },
    },
  }
}
