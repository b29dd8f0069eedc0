import type { SiteConfig } from '../site-config.ts'
import type { Role } from './roles.ts'

/** Who works on a site, and what was done. */
export interface PeopleCalls {
  'GET /api/sites/:site/users': { answer: { readonly users: readonly SiteUser[] } }
  'POST /api/sites/:site/users/:email': { body: { readonly role: Role }; answer: SiteUser }
  'DELETE /api/sites/:site/users/:email': { answer: undefined }
  'POST /api/sites/:site/users/:email/reset': { body: object; answer: OwnerLink }
  'GET /api/sites/:site/invitations': {
    answer: { readonly invitations: readonly Invitation[] }
  }
  'POST /api/sites/:site/invitations': { body: WantedInvitation; answer: NewInvitation }
  'DELETE /api/sites/:site/invitations/:id': { answer: undefined }
  'GET /api/owners': { answer: { readonly owners: readonly Owner[] } }
  'POST /api/owners/:email': { body: object; answer: Owner }
  'DELETE /api/owners/:email': { answer: undefined }
  'POST /api/sites': { body: WantedSite; answer: NewSite }
  'POST /api/sites/:site/origins': {
    body: { readonly origins: readonly string[] }
    answer: { readonly origins: readonly string[] }
  }
  'GET /api/sites/:site/audit': { query: AuditQuery; answer: AuditPage }
  'GET /api/audit': { query: AuditQuery; answer: AuditPage }
}

/** Somebody who works on a site. */
export interface SiteUser {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Whether they have their role on all sites; only the collector's owners can change that. */
  readonly everywhere: boolean
}

/** Somebody who is admin of all sites. */
export interface Owner {
  readonly email: string
  readonly name: string
}

/** A link of the studio's own address for one person. */
export interface OwnerLink {
  readonly link: string
  /** Epoch milliseconds. */
  readonly until: number
  readonly mail: LinkMailed
}

/**
 * Whether a link went out by mail: the mail server took it (`sent`) or did not (`failed`), too many went out before it
 * (`limited`), or none leaves here (`off`). In all but the first case somebody has to hand the link on.
 */
export interface LinkMailed {
  readonly state: 'sent' | 'failed' | 'limited' | 'off'
  /** Why the mail server did not take it; empty in all other cases. */
  readonly why: string
}

/** An invitation nobody has answered yet. Times are epoch milliseconds. */
export interface Invitation {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly by: string
  readonly until: number
}

/** Who shall be invited as what. */
export interface WantedInvitation {
  readonly email: string
  readonly role: Role
}

/** An invitation and its link, which works once. */
export interface NewInvitation extends OwnerLink {
  readonly invitation: Invitation
}

/** A site and its first version; the config names it. */
export interface WantedSite {
  readonly config: SiteConfig
  readonly origins: readonly string[]
}

/** A site that was just made. */
export interface NewSite {
  readonly id: string
  readonly name: string
  readonly key: string
}

/** Which entries of an audit log: as many as `limit`, before `before`, epoch milliseconds. */
export interface AuditQuery {
  readonly limit?: number
  readonly before?: number
}

/** Entries of an audit log, newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[]
}

/** Who did what when to what. */
export interface AuditEntry {
  /** Epoch milliseconds. */
  readonly at: number
  /** An e-mail address, or `token NAME`. */
  readonly by: string
  /** A word of a closed list: `key.rotate`. */
  readonly action: string
  /** The site it was about; null for what is about no site alone. */
  readonly site: string | null
  /** What it was done to: the id of a key, an address of mail, a version. */
  readonly target: string
}
