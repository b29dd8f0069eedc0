import { EMAIL_CHARS_MAX, TEXT_CHARS_MAX } from '../limits.ts'
import { setText } from './dom.ts'
import { tellSegue } from './globals.ts'
import { readJson } from './storage.ts'

/** Who is signed in on this browser. The e-mail address itself is not kept. */
export interface Account {
  readonly userId: string
  readonly firstName: string
  readonly plan: 'club' | 'guest'
}

/** The signed-in account, or nothing. */
export function readAccount(): Account | undefined {
  const value = readJson('shop_account')
  if (typeof value !== 'object' || value === null) return undefined
  const { userId, firstName, plan } = value as Record<string, unknown>
  if (typeof userId !== 'string' || typeof firstName !== 'string') return undefined
  return { userId, firstName, plan: plan === 'club' ? 'club' : 'guest' }
}

/** Makes an account from the sign-in form. */
export function toAccount(form: FormData): Account {
  return {
    userId: toUserId(String(form.get('email')).slice(0, EMAIL_CHARS_MAX)),
    firstName: String(form.get('firstName')).trim().slice(0, TEXT_CHARS_MAX),
    plan: form.has('club') ? 'club' : 'guest',
  }
}

/** Shows in the header who is signed in, and tells Segue. */
export function startAccount(): void {
  const account = readAccount()
  setText('account-label', account ? `Hello, ${account.firstName}` : 'Sign in')
  if (account)
    tellSegue('identify', account.userId, { firstName: account.firstName, plan: account.plan })
}

/** The same e-mail always gives the same number (FNV-1a), so that a returning member is recognised. */
function toUserId(email: string): string {
  let hash = 0x811c9dc5
  for (const character of email.trim().toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return `member-${(hash >>> 0).toString(16).padStart(8, '0')}`
}
