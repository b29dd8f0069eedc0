import type { PasswordChange, PasswordReset, SessionAnswer } from '@segue/protocol/api'
import * as v from 'valibot'
import { readResetToken } from '../control/reset-token.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { newPassword, password, text } from '../http/fields.ts'
import type { Call, Route, UserCall } from '../http/route.ts'
import { LINK_CHARS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { checkPassword } from './session.ts'
import { openSession, sessionAnswer } from './session-answer.ts'

/** A new password: by the old one, or by a link. Either ends every session of the user. */
export const passwordRoutes: readonly Route[] = [
  defineRoute('POST /api/password', {
    access: 'person',
    summary: 'Changes one\u2019s own password. Ends every session and opens a new one.',
    action: 'password.change',
    body: v.object({ password, newPassword }),
    answer: sessionAnswer,
    handle: changePassword,
  }),
  defineRoute('POST /api/password/reset', {
    access: 'public',
    summary: 'Sets a new password by the token of a link. Ends every session and opens a new one.',
    action: 'password.reset',
    body: v.object({ token: text(LINK_CHARS_MAX), newPassword }),
    answer: sessionAnswer,
    handle: resetPassword,
  }),
]

async function changePassword(
  call: UserCall & { readonly body: PasswordChange },
  parts: Parts,
): Promise<SessionAnswer> {
  const { email } = call.user
  await checkPassword(email, call.body.password, parts)
  return setPassword(call, parts, { email, password: call.body.newPassword })
}

async function resetPassword(
  call: Call & { readonly body: PasswordReset },
  parts: Parts,
): Promise<SessionAnswer> {
  const { token, newPassword } = call.body
  const email = readResetToken(token, parts)
  if (email === undefined) throw new CollectorError('LINK_INVALID')
  return setPassword(call, parts, { email, password: newPassword })
}

async function setPassword(
  call: Call,
  parts: Parts,
  { email, password }: { email: string; password: string },
): Promise<SessionAnswer> {
  await parts.users.setPassword(email, password)
  await parts.sessions.endAll(email)
  parts.signInLock.noteSuccess(email)
  return openSession(call, parts, email)
}
