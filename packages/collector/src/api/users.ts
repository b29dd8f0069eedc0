import type { OwnerLink, Role, SiteUser } from '@segue/protocol/api'
import * as v from 'valibot'
import { createResetToken } from '../control/reset-token.ts'
import { isOwner, roleOn, type User } from '../control/users.ts'
import { zoneOf } from '../control/zone-of.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { role, time } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { toResetLetter } from '../mail/letters.ts'
import type { Parts } from '../parts.ts'
import { linkMailed, toMailedTarget } from './link-mailed.ts'
import { originOf, toStudioLink } from './studio-link.ts'

const siteUser = v.strictObject({
  email: v.string(),
  name: v.string(),
  role,
  everywhere: v.boolean(),
})

/** Who works on a site, and as what. */
export const userRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/users', {
    access: 'admin',
    summary: 'Who works on the site, and as what.',
    answer: v.strictObject({ users: v.array(siteUser) }),
    handle: ({ site }, { users }) => ({
      users: users.list().flatMap((user) => toAnswer(user, site.id) ?? []),
    }),
  }),
  defineRoute('POST /api/sites/:site/users/:email', {
    access: 'admin',
    summary: 'Gives a user of the site another role.',
    action: 'user.role',
    body: v.object({ role }),
    answer: siteUser,
    handle: changeRole,
  }),
  defineRoute('DELETE /api/sites/:site/users/:email', {
    access: 'admin',
    summary: 'Takes a user off the site. Who works on no other is forgotten, and signed out.',
    action: 'user.remove',
    handle: removeUser,
  }),
  defineRoute('POST /api/sites/:site/users/:email/reset', {
    access: 'admin',
    summary:
      'Makes a link with which a user chooses a new password, by mail where it can; it works once.',
    action: 'password.link',
    status: 201,
    body: v.object({}),
    answer: v.strictObject({ link: v.string(), until: time, mail: linkMailed }),
    handle: makeResetLink,
  }),
]

async function changeRole(
  call: SiteCall & { readonly body: { readonly role: Role } },
  parts: Parts,
): Promise<SiteUser> {
  const { email } = requireChangeable(call, parts)
  await parts.users.setRole(email, call.site.id, call.body.role)
  const changed = toAnswer(findUser(call, parts), call.site.id)
  if (changed === undefined) throw new CollectorError('USER_UNKNOWN')
  return changed
}

async function removeUser(call: SiteCall, parts: Parts): Promise<undefined> {
  const { email } = requireChangeable(call, parts)
  await parts.users.setRole(email, call.site.id, null)
  if (parts.users.byEmail(email) === undefined) await parts.sessions.endAll(email)
}

/** A link to somebody's account is as good as their password: only who is admin wherever they work may have it. */
async function makeResetLink(call: SiteCall, parts: Parts): Promise<OwnerLink> {
  const { email, roles } = findUser(call, parts)
  const sites = Object.keys(roles)
  const isMine = sites.every((site) => site !== '*' && roleOn(call.user, site) === 'admin')
  if (!isMine && !isOwner(call.user)) throw new CollectorError('USER_NOT_YOURS')
  const made = createResetToken(email, parts)
  if (made === undefined) throw new CollectorError('USER_UNKNOWN')
  const { token, until } = made
  const link = toStudioLink(`reset=${token}`, originOf(call.request, parts.settings))
  const zone = zoneOf(call.site.id, parts.versions)
  const mail = await parts.linkMails.send(email, call.site.id, toResetLetter({ link, until, zone }))
  call.note({ target: toMailedTarget(email, mail) })
  return { link, until, mail }
}

/** Whose role comes from all sites has no other on this one: it is not for the site's admins to change. */
function requireChangeable(call: SiteCall, parts: Parts): User {
  const user = findUser(call, parts)
  if (Object.hasOwn(user.roles, '*')) throw new CollectorError('USER_NOT_YOURS')
  return user
}

function findUser({ request, site, note }: SiteCall, { users }: Parts): User {
  const email = readPath(request, 'email')
  const user = users.byEmail(email)
  if (user === undefined || roleOn(user, site.id) === undefined)
    throw new CollectorError('USER_UNKNOWN')
  note({ target: user.email })
  return user
}

function toAnswer(user: User, site: string): SiteUser | undefined {
  const role = roleOn(user, site)
  const { email, name, roles } = user
  return role && { email, name, role, everywhere: Object.hasOwn(roles, '*') }
}
