import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Site } from '../control/site.ts'
import type { Role, User } from '../control/users.ts'
import type { Parts } from '../parts.ts'

/** An address the collector answers at. Everything it answers stands in one table of these, so tests can walk it. */
export type Route = PublicRoute | SiteRoute

/** Open to everyone; what it gives depends on what the request itself proves. */
export interface PublicRoute {
  readonly method: Method
  readonly path: string
  readonly access: 'public'
  readonly handle: (call: Call, parts: Parts) => unknown
}

/** Only for users of the site named in the path, from this role on. */
export interface SiteRoute {
  readonly method: Method
  readonly path: `/api/sites/:site${string}`
  readonly access: Role
  readonly handle: (call: SiteCall, parts: Parts) => unknown
}

/** The methods in use. */
export type Method = 'GET' | 'POST' | 'DELETE' | 'OPTIONS'

/** One request. What a handler returns is answered as JSON; the status and headers are set on the reply. */
export interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** A request of a user about a site of theirs. */
export interface SiteCall extends Call {
  readonly user: User
  readonly site: Site
}
