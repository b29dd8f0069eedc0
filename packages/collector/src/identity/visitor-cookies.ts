import type { VisitorCookie } from '@segue/protocol'
import { COOKIE_DAYS } from '@segue/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CollectorError } from '../errors.ts'
import { readCookie } from '../http/read-cookie.ts'
import type { Settings } from '../settings.ts'

/**
 * The cookies of a visitor. `summary` is for the browser, which decides from it before its first paint when script
 * storage was wiped; `id` is the collector's alone: signed, and out of reach of scripts. `server` is for the site's
 * own server: signed, and within reach of scripts, which take it away at once where consent ends.
 */
export interface VisitorCookies {
  readonly summary: string
  readonly id: string
  /** Absent on sites that do not ask for it. */
  readonly server?: string
}

/** Gives the browser the cookies of a site; an empty text takes one away. */
export function setVisitorCookies(
  reply: FastifyReply,
  settings: Settings,
  site: string,
  { cookie, values }: { readonly cookie: VisitorCookie; readonly values: VisitorCookies },
): void {
  const { days = COOKIE_DAYS, domain } = cookie
  const host = reply.request.hostname
  if (domain !== undefined && !`.${host}`.endsWith(`.${domain}`))
    throw new CollectorError('COOKIE_DOMAIN_OTHER')
  const shared = [
    'SameSite=Lax',
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    ...(settings.publicUrl.startsWith('https:') ? ['Secure'] : []),
  ]
  const toLine = (name: string, value: string, ...attributes: readonly string[]) =>
    [
      `${name}=${value}`,
      `Max-Age=${value === '' ? 0 : days * DAY_SECONDS}`,
      ...attributes,
      ...shared,
    ].join('; ')
  reply.header('Set-Cookie', [
    toLine(`segue_${site}`, values.summary, 'Path=/'),
    toLine(toIdName(site), values.id, `Path=${ID_PATH}`, 'HttpOnly'),
    ...(values.server === undefined
      ? []
      : [toLine(`segue_${site}_server`, values.server, 'Path=/')]),
  ])
}

/** The signed id that came with a request, or an empty text. */
export function readIdCookie(request: FastifyRequest, site: string): string {
  return readCookie(request, toIdName(site))
}

function toIdName(site: string): string {
  return `segue_${site}_id`
}

/** The one address that the signed id is sent to. */
const ID_PATH = '/v1/visitor'
const DAY_SECONDS = 86_400
