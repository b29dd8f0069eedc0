import { RESET_LINK_HOURS } from '../limits.ts'
import type { Parts } from '../parts.ts'

/** A token with which a user sets a new password, and until when. Undefined where there is no such user. */
export function createResetToken(
  email: string,
  { users, signedLinks, now }: Pick<Parts, 'users' | 'signedLinks' | 'now'>,
): { token: string; until: number } | undefined {
  const user = users.byEmail(email)
  if (user === undefined) return undefined
  const until = now() + RESET_LINK_HOURS * 3_600_000
  const subject = `${user.email} ${users.passwordMark(user.email)}`
  return { token: signedLinks.create('reset', subject, until), until }
}

/** Whose password a token may set. A password that was set since has another mark: a token works once. */
export function readResetToken(
  token: string,
  { users, signedLinks }: Pick<Parts, 'users' | 'signedLinks'>,
): string | undefined {
  const [email = '', mark] = signedLinks.read('reset', token)?.split(' ') ?? []
  return mark !== undefined && users.passwordMark(email) === mark ? email : undefined
}
