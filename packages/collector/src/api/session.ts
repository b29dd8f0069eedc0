import type { OpenSession, SessionAnswer, SignIn } from '@segue/protocol/api'
import * as v from 'valibot'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { email, password, time } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Call, Route, UserCall } from '../http/route.ts'
import { readSessionCookie, setSessionCookie } from '../http/session-cookie.ts'
import type { Parts } from '../parts.ts'
import { openSession, sessionAnswer, toSessionAnswer } from './session-answer.ts'

/** Signing in, who is signed in, signing out; and where else one is signed in. */
export const sessionRoutes: readonly Route[] = [
  defineRoute('POST /api/session', {
    access: 'public',
    summary: 'Signs in. The answer sets a cookie.',
    action: 'session.open',
    body: v.object({ email, password }),
    answer: sessionAnswer,
    handle: signIn,
  }),
  defineRoute('GET /api/session', {
    access: 'user',
    summary: 'Who is signed in, and the sites they work on.',
    answer: sessionAnswer,
    handle: ({ user }, parts) => toSessionAnswer(user, parts),
  }),
  defineRoute('DELETE /api/session', {
    access: 'public',
    summary: 'Signs out.',
    action: 'session.close',
    handle: signOut,
  }),
  defineRoute('GET /api/sessions', {
    access: 'person',
    summary: 'Where one is signed in, newest first.',
    answer: v.strictObject({
      sessions: v.array(
        v.strictObject({
          id: v.string(),
          since: time,
          until: time,
          browser: v.string(),
          isThis: v.boolean(),
        }),
      ),
    }),
    handle: listSessions,
  }),
  defineRoute('DELETE /api/sessions/:id', {
    access: 'person',
    summary: 'Ends one of one\u2019s own sessions.',
    action: 'session.end',
    handle: endSession,
  }),
]

async function signIn(
  call: Call & { readonly body: SignIn },
  parts: Parts,
): Promise<SessionAnswer> {
  const { email, password } = call.body
  await checkPassword(email, password, parts)
  return openSession(call, parts, email)
}

/** `SIGN_IN_WRONG` unless it is the user's password; after some failures `SIGN_IN_LOCKED`, right or wrong. */
export async function checkPassword(email: string, password: string, parts: Parts): Promise<void> {
  const retryAfterSeconds = parts.signInLock.secondsLeft(email)
  if (retryAfterSeconds > 0) throw new CollectorError('SIGN_IN_LOCKED', { retryAfterSeconds })
  // Counted before the slow check, or many guesses at once would all slip through.
  const isLocked = parts.signInLock.noteFailure(email)
  const user = await parts.users.check(email, password)
  if (user === undefined) {
    const noted = parts.failedSignIns.note(email, isLocked)
    // Not waited for: how long an answer takes must not tell whether there is such a user.
    noted.catch((error) => parts.logger.error(error, 'A failed sign-in was not written down'))
    throw new CollectorError('SIGN_IN_WRONG')
  }
  parts.signInLock.noteSuccess(email)
}

async function signOut({ request, reply, note }: Call, parts: Parts): Promise<undefined> {
  const token = readSessionCookie(request, parts.settings)
  const email = parts.sessions.find(token)?.email ?? ''
  await parts.sessions.close(token)
  setSessionCookie(reply, parts.settings, '')
  note({ by: email, target: email })
}

function listSessions({ user }: UserCall, { sessions }: Parts): { sessions: OpenSession[] } {
  const own = sessions.list(user.email)
  return {
    sessions: own.map(({ email, ...one }) => ({ ...one, isThis: one.id === user.session })),
  }
}

async function endSession({ request, user, note }: UserCall, parts: Parts): Promise<undefined> {
  const id = readPath(request, 'id')
  if (!(await parts.sessions.end(user.email, id))) throw new CollectorError('SESSION_UNKNOWN')
  note({ target: id })
}
