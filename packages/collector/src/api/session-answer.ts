import type { SessionAnswer, SessionSite } from '@segue/protocol/api'
import * as v from 'valibot'
import { type Actor, isOwner, roleOn } from '../control/users.ts'
import { CollectorError } from '../errors.ts'
import { sitesOf } from '../http/access.ts'
import { role } from '../http/fields.ts'
import type { Call } from '../http/route.ts'
import { setSessionCookie } from '../http/session-cookie.ts'
import type { Parts } from '../parts.ts'

/** Signs a user in, whoever they have shown to be, and answers with what they may see. */
export async function openSession(
  { request, reply, note }: Call,
  parts: Parts,
  email: string,
): Promise<SessionAnswer> {
  const user = parts.users.byEmail(email)
  if (user === undefined) throw new CollectorError('NOT_SIGNED_IN')
  const browser = request.headers['user-agent'] ?? ''
  setSessionCookie(reply, parts.settings, await parts.sessions.open(user.email, browser))
  note({ by: user.email, target: user.email })
  return toSessionAnswer(user, parts)
}

/** Who somebody is and what they may see. */
export function toSessionAnswer(user: Actor, parts: Parts): SessionAnswer {
  const { email, name } = user
  const sites = sitesOf(user, parts).map(
    ({ id, name, key, origins, off }): SessionSite => ({
      ...{ id, name, key, origins, off },
      role: roleOn(user, id) ?? 'viewer',
      pinned: off ? null : toPinned(key, parts),
    }),
  )
  return { user: { email, name, isOwner: isOwner(user) }, sites }
}

function toPinned(key: string, { scripts }: Parts): SessionSite['pinned'] {
  const script = scripts.current(key)
  if (script === undefined) return null
  return { path: `/v1/sites/${key}/segue.${script.hash}.js`, integrity: script.integrity }
}

/** The shape of the answer. */
export const sessionAnswer: v.GenericSchema<SessionAnswer> = v.strictObject({
  user: v.strictObject({ email: v.string(), name: v.string(), isOwner: v.boolean() }),
  sites: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      key: v.string(),
      origins: v.array(v.string()),
      role,
      off: v.boolean(),
      pinned: v.nullable(v.strictObject({ path: v.string(), integrity: v.string() })),
    }),
  ),
})
