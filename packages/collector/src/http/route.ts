import type { Role } from '@segue/protocol/api'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GenericSchema } from 'valibot'
import type { AuditAction, AuditEntry } from '../control/audit.ts'
import type { Site } from '../control/site.ts'
import type { Actor } from '../control/users.ts'
import type { Parts } from '../parts.ts'

/** An address the collector answers at. Everything it answers stands in one table of these, so tests can walk it. */
export type Route = OpenRoute | UserRoute | SiteRoute

/**
 * Who is let in is not known by a session: everyone (`public`), pages with a write key and an allowed origin (`page`),
 * or the site's own servers with a secret (`server`). What the last two send proves it, and their handlers look at it.
 */
export interface OpenRoute extends Described {
  readonly path: string
  readonly access: 'public' | 'page' | 'server'
  readonly handle: (call: Call, parts: Parts) => unknown
}

/**
 * For whoever is signed in or has an API token (`user`), whoever is signed in (`person`), or those who are admins of all
 * sites (`owner`).
 */
export interface UserRoute extends Described {
  readonly path: `/api/${string}`
  readonly access: 'user' | 'person' | 'owner'
  readonly handle: (call: UserCall, parts: Parts) => unknown
}

/** Only for users of the site named in the path, from this role on. */
export interface SiteRoute extends Described {
  readonly path: `/api/sites/:site${string}`
  readonly access: Role
  readonly handle: (call: SiteCall, parts: Parts) => unknown
}

/** Who may use a route. */
export type Access = Route['access']

/** What a route says of itself; the description of the API is made of it. */
export interface Described {
  readonly method: Method
  /** One sentence for people. */
  readonly summary?: string
  /** The word for it in the audit log. Every route of the API that changes something has one. */
  readonly action?: AuditAction
  /** The status of a success; without one 200, or 204 where there is nothing to say. */
  readonly status?: 201 | 302
  /** The body, as it must be. The handler gets what the schema makes of it. */
  readonly body?: GenericSchema
  /** The query, as it must be. */
  readonly query?: GenericSchema
  /** The answer of a success, when it is JSON. */
  readonly answer?: GenericSchema
  /** The content type of a success that is not JSON. */
  readonly produces?: string
}

/** The methods in use. */
export type Method = 'GET' | 'POST' | 'DELETE' | 'OPTIONS'

/** One request. What a handler returns is answered as JSON; the status and headers are set on the reply. */
export interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** What the route's schema made of the body; undefined without one. */
  readonly body: unknown
  /** What the route's schema made of the query; undefined without one. */
  readonly query: unknown
  /** Adds to the entry of the audit log what the request alone does not say. */
  readonly note: (known: Partial<Pick<AuditEntry, 'by' | 'site' | 'target'>>) => void
}

/** A request of somebody who is known. */
export interface UserCall extends Call {
  readonly user: Actor
}

/** A request of a user about a site of theirs. */
export interface SiteCall extends UserCall {
  readonly site: Site
}
