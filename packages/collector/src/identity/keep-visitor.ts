import { COOKIE_CHARS_MAX, COOKIE_DAYS, isId } from '@segue/protocol'
import { readSignedVisitor, signVisitor } from '@segue/protocol/tokens'
import { invalid, readField } from '../api/read-fields.ts'
import { admitPage } from '../http/admit.ts'
import type { Call } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { requireIdentity } from './identity-of.ts'
import { readBody } from './read-body.ts'
import { signForServer } from './sign-for-server.ts'
import { readIdCookie, setVisitorCookies } from './visitor-cookies.ts'

/**
 * Keeps a visitor in cookies, or takes them away: without `visitor` the id goes, with an empty `summary` the rest. To
 * a browser that lost everything but the signed id (`isNew`) it tells whom it knew, and changes nothing.
 */
export async function keepVisitor(call: Call, parts: Parts): Promise<unknown> {
  const site = admitPage(call, parts)
  const cookie = requireIdentity(site, parts, 'cookie')
  call.reply.header('Access-Control-Allow-Credentials', 'true')
  const body = await readBody(call)
  const visitor = readVisitor(body)
  const summary = readSummary(body)
  const [secrets, now] = [await parts.secrets.of(site.id), parts.now()]
  const token = readIdCookie(call.request, site.id)
  const known = await readSignedVisitor(secrets, 'cookie', token, now)
  if (known !== undefined && visitor !== undefined && readField(body, 'isNew') === true)
    return { visitor: known.visitor }
  const exp = Math.floor(now / 1_000) + (cookie.days ?? COOKIE_DAYS) * DAY_SECONDS
  const [secret = ''] = secrets
  const id = visitor === undefined ? '' : await signVisitor(secret, 'cookie', { visitor, exp })
  const values = { summary, id, ...(await toServer()) }
  setVisitorCookies(call.reply, parts.settings, site.id, { cookie, values })
  return { visitor: visitor ?? null }

  /** The browser says whether the visitor agreed to personalization: only it hears the page's consent tools. */
  async function toServer(): Promise<{ server?: string }> {
    const config = parts.versions.get(site.id)?.current().config
    if (cookie.server !== true || config === undefined) return {}
    const isAllowed = visitor !== undefined && readField(body, 'personalize') === true
    return { server: isAllowed ? await signForServer(summary, config, { secret, exp }) : '' }
  }
}

function readVisitor(body: unknown): string | undefined {
  const visitor = readField(body, 'visitor')
  if (visitor === undefined || isId(visitor)) return visitor
  throw invalid('visitor', visitor, 'an id of 1 to 64 letters, digits, `_` and `-`')
}

function readSummary(body: unknown): string {
  const summary = readField(body, 'summary')
  const isSound = typeof summary === 'string' && /^[\w-]*$/.test(summary)
  if (isSound && summary.length <= COOKIE_CHARS_MAX) return summary
  throw invalid('summary', summary, `base64url of at most ${COOKIE_CHARS_MAX} characters`)
}

const DAY_SECONDS = 86_400
