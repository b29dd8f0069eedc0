import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_DAYS } from '../limits.ts'
import type { Settings } from '../settings.ts'
import { readCookie } from './read-cookie.ts'

/** The session's token in a request, or an empty text. */
export function readSessionCookie(request: FastifyRequest, settings: Settings): string {
  return readCookie(request, toName(settings))
}

/** Gives the browser a session's token; an empty one takes it away. Scripts cannot read it, other sites not use it. */
export function setSessionCookie(reply: FastifyReply, settings: Settings, token: string): void {
  const seconds = token === '' ? 0 : SESSION_DAYS * 86_400
  const secure = isSecure(settings) ? '; Secure' : ''
  reply.header(
    'Set-Cookie',
    `${toName(settings)}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`,
  )
}

/** The prefix makes browsers insist on https and on this very host; on plain http they would refuse it. */
function toName(settings: Settings): string {
  return isSecure(settings) ? '__Host-segue_session' : 'segue_session'
}

function isSecure({ publicUrl }: Settings): boolean {
  return publicUrl.startsWith('https:')
}
