import type { Role } from './roles.ts'

/** Signing in and one's own account. */
export interface AccountCalls {
  'POST /api/session': { body: SignIn; answer: SessionAnswer }
  'GET /api/session': { answer: SessionAnswer }
  'DELETE /api/session': { answer: undefined }
  'GET /api/sessions': { answer: { readonly sessions: readonly OpenSession[] } }
  'DELETE /api/sessions/:id': { answer: undefined }
  'POST /api/password': { body: PasswordChange; answer: SessionAnswer }
  'POST /api/password/reset': { body: PasswordReset; answer: SessionAnswer }
  'POST /api/password/forgot': { body: { readonly email: string }; answer: ForgotAnswer }
  'POST /api/invitation': { body: InvitationAnswer; answer: SessionAnswer }
}

/** Who signs in. */
export interface SignIn {
  readonly email: string
  readonly password: string
}

/** Who is signed in and what they may see. */
export interface SessionAnswer {
  readonly user: SessionUser
  readonly sites: readonly SessionSite[]
}

/** The person, or the API token, behind a request. */
export interface SessionUser {
  /** Of an API token: `token NAME`. */
  readonly email: string
  readonly name: string
  /** Whether they look after the whole collector: admin of all sites. */
  readonly isOwner: boolean
}

/** A site as its people know it. */
export interface SessionSite {
  readonly id: string
  readonly name: string
  /** The write key of the site's tag. */
  readonly key: string
  /** Origins that may send; a port may be `*`. */
  readonly origins: readonly string[]
  /** What the signed-in user may do here. */
  readonly role: Role
  /** Whether the kill switch of the whole site is thrown: pages get a script that does nothing. */
  readonly off: boolean
  /** Where the script of this moment will always be, and the `integrity` attribute for it. */
  readonly pinned: { readonly path: string; readonly integrity: string } | null
}

/** A session of one's own. Times are epoch milliseconds. */
export interface OpenSession {
  readonly id: string
  readonly since: number
  readonly until: number
  /** The browser, as it names itself. */
  readonly browser: string
  /** Whether it is the one that asks. */
  readonly isThis: boolean
}

/** A new password for the one there is. Every session ends; the answer opens a new one. */
export interface PasswordChange {
  readonly password: string
  readonly newPassword: string
}

/** A new password for whoever holds the link's token. Every session ends; the answer opens a new one. */
export interface PasswordReset {
  readonly token: string
  readonly newPassword: string
}

/** The same for everybody: for how many hours a link works, if one was mailed. */
export interface ForgotAnswer {
  readonly hours: number
}

/** The answer to an invitation. Who has an account already gives its password, and keeps its name. */
export interface InvitationAnswer {
  readonly token: string
  readonly name: string
  readonly password: string
}
