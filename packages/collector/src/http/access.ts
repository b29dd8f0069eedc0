import { includesRole } from '@segue/protocol/api'
import type { FastifyRequest } from 'fastify'
import type { Site } from '../control/site.ts'
import { type Actor, isOwner, roleOn } from '../control/users.ts'
import { CollectorError } from '../errors.ts'
import type { Parts } from '../parts.ts'
import { readPath } from './read-path.ts'
import type { Access, Route } from './route.ts'
import { readSessionCookie } from './session-cookie.ts'

/** Who is let in, by what a route says of its access: nobody is asked where it is open. */
export function admit(route: Route, request: FastifyRequest, parts: Parts): Admitted {
  if (isOpen(route.access)) return {}
  const user = requireUser(request, parts)
  if (route.access === 'user') return { user }
  if (route.access === 'person') {
    if (user.session === undefined) throw new CollectorError('NOT_SIGNED_IN')
    return { user }
  }
  if (route.access === 'owner') {
    if (!isOwner(user)) throw new CollectorError('ROLE_TOO_LOW')
    return { user }
  }
  const site = requireSite(request, user, parts)
  if (!includesRole(roleOn(user, site.id), route.access)) throw new CollectorError('ROLE_TOO_LOW')
  return { user, site }
}

/** Who asks, and about which site, as far as the route wants to know. */
export interface Admitted {
  readonly user?: Actor
  readonly site?: Site
}

/** Whether a route asks nobody who they are by a session or an API token. */
export function isOpen(access: Access): access is 'public' | 'page' | 'server' {
  return access === 'public' || access === 'page' || access === 'server'
}

/** The sites a user works on. */
export function sitesOf(user: Actor, parts: Parts): readonly Site[] {
  return parts.sites.list().filter(({ id }) => roleOn(user, id) !== undefined)
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

/** Whoever is signed in, or has sent an API token; else `NOT_SIGNED_IN`. A wrong token is not made good by a session. */
function requireUser(request: FastifyRequest, parts: Parts): Actor {
  const { authorization } = request.headers
  const user =
    authorization === undefined
      ? findPerson(request, parts)
      : findProgram(/^Bearer (at_\S{1,64})$/.exec(authorization)?.[1] ?? '', parts)
  if (user === undefined) throw new CollectorError('NOT_SIGNED_IN')
  return user
}

function findPerson(request: FastifyRequest, parts: Parts): Actor | undefined {
  const session = parts.sessions.find(readSessionCookie(request, parts.settings))
  const user = session && parts.users.byEmail(session.email)
  return session && user && { ...user, session: session.id }
}

function findProgram(text: string, { apiTokens }: Parts): Actor | undefined {
  const token = apiTokens.find(text)
  if (token === undefined) return undefined
  const { name, site, role } = token
  return { email: `token ${name}`, name, roles: { [site]: role } }
}

/** The site a request names. One that exists but is not the user's looks like one that does not exist. */
function requireSite(request: FastifyRequest, user: Actor, parts: Parts): Site {
  const id = readPath(request, 'site')
  const site = parts.sites.byId(id)
  if (site === undefined || roleOn(user, id) === undefined) throw new CollectorError('SITE_UNKNOWN')
  return site
}
