import type {
  ForgotAnswer,
  PasswordChange,
  PasswordReset,
  SessionAnswer,
} from '@segue/protocol/api'
import * as v from 'valibot'
import { createResetToken, readResetToken } from '../control/reset-token.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { email, newPassword, password, text } from '../http/fields.ts'
import type { Call, Route, UserCall } from '../http/route.ts'
import { LINK_CHARS_MAX, RESET_LINK_HOURS } from '../limits.ts'
import { toResetLetter } from '../mail/letters.ts'
import type { Parts } from '../parts.ts'
import { toMailedTarget } from './link-mailed.ts'
import { checkPassword } from './session.ts'
import { openSession, sessionAnswer } from './session-answer.ts'
import { toStudioLink } from './studio-link.ts'

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
  defineRoute('POST /api/password/forgot', {
    access: 'public',
    summary:
      'Mails a link to a new password, if somebody has this address; nobody is told whether.',
    // Written when the mail has gone, and about users only: the request says nothing that is worth an entry.
    action: 'password.forgot',
    body: v.object({ email }),
    answer: v.strictObject({ hours: v.number() }),
    handle: forgetPassword,
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

function forgetPassword(
  { request, body }: Call & { readonly body: { readonly email: string } },
  parts: Parts,
): ForgotAnswer {
  const { origin } = parts.linkMails
  if (origin === undefined) throw new CollectorError('LINKS_NOT_MAILED')
  const retryAfterSeconds = parts.linkMails.mayForget(request.ip)
  if (retryAfterSeconds > 0) throw new CollectorError('RATE_LIMITED', { retryAfterSeconds })
  // After the answer: how long it takes must not tell whether there is such a user.
  setImmediate(() => {
    mailReset(body.email, origin, parts).catch((error) =>
      parts.logger.error({ err: error }, 'A link to a new password was not sent'),
    )
  })
  return { hours: RESET_LINK_HOURS }
}

async function mailReset(email: string, origin: string, parts: Parts): Promise<void> {
  const { linkMails, audit, now } = parts
  const made = createResetToken(email, parts)
  if (made === undefined) return
  const link = toStudioLink(`reset=${made.token}`, origin)
  const letter = toResetLetter({ link, until: made.until, zone: 'UTC' })
  const mail = await linkMails.send(email, null, letter)
  // Whoever goes on asking shall not push other entries out of the log.
  if (mail.state === 'limited') return
  const target = toMailedTarget(email, mail)
  await audit.append({ at: now(), by: email, action: 'password.forgot', site: null, target })
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
