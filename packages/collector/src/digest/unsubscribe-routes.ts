import { ERRORS } from '../errors.ts'
import type { Call, Route } from '../http/route.ts'
import { UNSUBSCRIBE_POLICY } from '../http/security-headers.ts'
import { LINK_CHARS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { readUnsubscribeToken, type Subscription } from './unsubscribe-link.ts'
import { toUnsubscribePage } from './unsubscribe-page.ts'

/**
 * Leaving the digest by the link of a mail, without an account. Who opens the link gets a page with one button, since
 * programs that check links open all of them; mail programs send what the button sends, from anywhere (RFC 8058).
 */
export const unsubscribeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/unsubscribe',
    access: 'public',
    summary: 'The page of the link in a digest by which its recipient leaves.',
    produces: 'text/html',
    handle: (call, parts) => answer(call, parts, (one) => toAskPage(one, parts)),
  },
  {
    method: 'POST',
    path: '/v1/unsubscribe',
    access: 'public',
    summary: 'Takes the recipient of a digest out, by the token of their link.',
    action: 'digest.unsubscribe',
    produces: 'text/html',
    handle: (call, parts) => answer(call, parts, (one) => leave(one, call, parts)),
  },
]

/** A page for people, also where the link is refused. */
async function answer(
  { request, reply }: Call,
  { signedLinks }: Parts,
  toPage: (subscription: Subscription) => string | Promise<string>,
): Promise<unknown> {
  const { t = '' } = request.query as { t?: string | string[] }
  const token = String(t).slice(0, LINK_CHARS_MAX)
  const subscription = readUnsubscribeToken(token, signedLinks)
  reply.headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': UNSUBSCRIBE_POLICY,
    'X-Robots-Tag': 'noindex, nofollow',
  })
  if (subscription !== undefined) return reply.send(await toPage(subscription))
  const { status, message } = ERRORS.LINK_INVALID
  const about = 'Ask any admin of the site to take your address out of its digest.'
  return reply.code(status).send(toUnsubscribePage({ title: message, about }))
}

function toAskPage({ site, email }: Subscription, { sites }: Parts): string {
  const name = sites.byId(site)?.name ?? site
  return toUnsubscribePage({
    title: `Stop the weekly digest of ${name}?`,
    about: `${email} gets no further one, and nothing else changes. Any admin of the site can put the address back.`,
    deed: 'Unsubscribe',
  })
}

/** Pressed again it says the same: who is out already stays out. */
async function leave(
  { site, email }: Subscription,
  { note }: Call,
  { digests, sites }: Parts,
): Promise<string> {
  const about = `${email} gets no further digest of ${sites.byId(site)?.name ?? site}.`
  const page = toUnsubscribePage({ title: 'Unsubscribed', about })
  const file = await digests.open(site)
  if (!file.get().plan.mails.includes(email)) return page
  await file.change((kept) => {
    const mails = kept.plan.mails.filter((one) => one !== email)
    const on = kept.plan.on && (mails.length > 0 || kept.plan.url !== '')
    return { ...kept, plan: { ...kept.plan, mails, on }, revision: kept.revision + 1 }
  })
  note({ by: email, site, target: email })
  return page
}
