import type { FastifyRequest } from 'fastify'
import type { Site } from '../control/site.ts'
import { hasRole, type Role, type User } from '../control/users.ts'
import { CollectorError } from '../errors.ts'
import type { Parts } from '../parts.ts'
import { readSessionCookie } from './session-cookie.ts'

/** The user who is signed in, or `NOT_SIGNED_IN`. */
export function requireUser(request: FastifyRequest, parts: Parts): User {
  const email = parts.sessions.find(readSessionCookie(request, parts.settings))
  const user = email === undefined ? undefined : parts.users.byEmail(email)
  if (user === undefined) throw new CollectorError('NOT_SIGNED_IN')
  return user
}

/** The sites a user works on. */
export function sitesOf(user: User, parts: Parts): readonly Site[] {
  const all = user.sites.includes('*')
  return parts.sites.list().filter(({ id }) => all || user.sites.includes(id))
}

/** The site a request names. One that exists but is not the user's looks like one that does not exist. */
export function requireSite(request: FastifyRequest, user: User, parts: Parts): Site {
  const { site: id } = request.params as { site: string }
  const site = sitesOf(user, parts).find((one) => one.id === id)
  if (site === undefined) throw new CollectorError('SITE_UNKNOWN')
  return site
}

/** Refuses a user whose role does not include the one needed. */
export function requireRole(user: User, role: Role): void {
  if (!hasRole(user, role)) throw new CollectorError('ROLE_TOO_LOW')
}

/**
 * Refuses a request that a page of another site made its visitor's browser send. Browsers name the origin of every
 * request that could change something; programs, which send no such header, have no session to be abused.
 */
export function refuseCrossSite(request: FastifyRequest, { settings }: Parts): void {
  const { 'sec-fetch-site': fetchSite, origin, host } = request.headers
  const own = settings.publicUrl === '' ? `http://${host}` : settings.publicUrl
  if (fetchSite !== undefined && fetchSite !== 'same-origin') throw new CollectorError('CROSS_SITE')
  if (origin !== undefined && origin !== own) throw new CollectorError('CROSS_SITE')
}
