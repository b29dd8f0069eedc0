import type { Site } from '../control/site.ts'
import type { User } from '../control/users.ts'
import { CollectorError } from '../errors.ts'
import { requireUser, sitesOf } from '../http/access.ts'
import type { Call, Route } from '../http/route.ts'
import { readSessionCookie, setSessionCookie } from '../http/session-cookie.ts'
import { PASSWORD_CHARS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { readText } from './read-fields.ts'

/** Signing in, who is signed in, signing out. */
export const sessionRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/session', access: 'public', handle: signIn },
  { method: 'GET', path: '/api/session', access: 'public', handle: showSession },
  { method: 'DELETE', path: '/api/session', access: 'public', handle: signOut },
]

async function signIn({ request, reply }: Call, parts: Parts): Promise<unknown> {
  const email = readText(request.body, 'email', EMAIL_CHARS_MAX).trim().toLowerCase()
  const password = readText(request.body, 'password', PASSWORD_CHARS_MAX)
  const retryAfterSeconds = parts.signInLock.secondsLeft(email)
  if (retryAfterSeconds > 0) throw new CollectorError('SIGN_IN_LOCKED', { retryAfterSeconds })
  // Counted before the slow check, or many guesses at once would all slip through.
  parts.signInLock.noteFailure(email)
  const user = await parts.users.check(email, password)
  if (user === undefined) throw new CollectorError('SIGN_IN_WRONG')
  parts.signInLock.noteSuccess(email)
  setSessionCookie(reply, parts.settings, await parts.sessions.open(user.email))
  return toAnswer(user, parts)
}

function showSession({ request }: Call, parts: Parts): unknown {
  return toAnswer(requireUser(request, parts), parts)
}

async function signOut({ request, reply }: Call, parts: Parts): Promise<unknown> {
  await parts.sessions.close(readSessionCookie(request, parts.settings))
  setSessionCookie(reply, parts.settings, '')
  return reply.code(204).send()
}

function toAnswer(user: User, parts: Parts): unknown {
  const { email, name, role } = user
  const sites = sitesOf(user, parts).map((site) => {
    const { id, name, key, origins } = site
    return { id, name, key, origins, pinned: toPinned(site, parts) }
  })
  return { user: { email, name, role }, sites }
}

/** Where the script of this moment will always be, and the `integrity` attribute for it. */
function toPinned({ id, key }: Site, { scripts }: Parts): unknown {
  const script = scripts.current(id)
  if (script === undefined) return null
  return { path: `/v1/sites/${key}/segue.${script.hash}.js`, integrity: script.integrity }
}

/** RFC 5321: the longest address that mail can be sent to. */
const EMAIL_CHARS_MAX = 254
