import type { Role } from './roles.ts'

/** Keys and the secret of a site, and tokens for programs that use this API. */
export interface KeyCalls {
  'GET /api/sites/:site/keys': { answer: { readonly keys: readonly SiteKey[] } }
  'POST /api/sites/:site/keys': { body: WantedKey; answer: NewSiteKey }
  'POST /api/sites/:site/keys/:key/rotate': { body: KeyRotation; answer: NewSiteKey }
  'DELETE /api/sites/:site/keys/:key': { answer: undefined }
  'POST /api/sites/:site/secret': { body: object; answer: { readonly secret: string } }
  'GET /api/sites/:site/tokens': { answer: { readonly tokens: readonly ApiToken[] } }
  'POST /api/sites/:site/tokens': { body: WantedToken; answer: NewApiToken }
  'DELETE /api/sites/:site/tokens/:token': { answer: undefined }
}

/**
 * What a key is good for. `write` stands in the tag, for all to see: it loads the script and sends events from allowed
 * origins. `server` is a secret with which the site's own servers send.
 */
export type KeyScope = 'write' | 'server'

/** A key of a site. Times are epoch milliseconds. */
export interface SiteKey {
  readonly id: string
  readonly scope: KeyScope
  readonly name: string
  /** A write key as it is, of a secret one the last four characters. */
  readonly shown: string
  /** Of a write key: the origins that may send with it; empty for those of the site. */
  readonly origins: readonly string[]
  readonly createdAt: number
  readonly by: string
  /** When a key that was rotated stops working; null for one that works until somebody ends it. */
  readonly until: number | null
}

/** What somebody wants of a new key. */
export interface WantedKey {
  readonly scope: KeyScope
  readonly name: string
  readonly origins?: readonly string[]
}

/** For how many hours the key that is replaced still works; left out, a day. */
export interface KeyRotation {
  readonly validHours?: number
}

/** A key that was just made, and its text, which is not shown again. */
export interface NewSiteKey {
  readonly key: SiteKey
  readonly text: string
}

/** A token with which a program uses the API of one site. Times are epoch milliseconds. */
export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** The last four characters. */
  readonly shown: string
  readonly createdAt: number
  readonly by: string
  readonly until: number
}

/** What somebody wants of a new token; without `days` it holds for a year. */
export interface WantedToken {
  readonly name: string
  readonly role: Role
  readonly days?: number
}

/** A token that was just made, and its text, which is not shown again. */
export interface NewApiToken {
  readonly token: ApiToken
  readonly text: string
}
