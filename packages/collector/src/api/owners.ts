import type { Owner } from '@segue/protocol/api'
import * as v from 'valibot'
import { isOwner } from '../control/users.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, UserCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'

const owner = v.strictObject({ email: v.string(), name: v.string() })

/** Who looks after the whole collector: admins of all sites. */
export const ownerRoutes: readonly Route[] = [
  defineRoute('GET /api/owners', {
    access: 'owner',
    summary: 'Who is admin of all sites.',
    answer: v.strictObject({ owners: v.array(owner) }),
    handle: (_, parts) => ({ owners: listOwners(parts) }),
  }),
  defineRoute('POST /api/owners/:email', {
    access: 'owner',
    summary: 'Makes a user of any site an admin of all.',
    action: 'owner.add',
    body: v.object({}),
    answer: owner,
    handle: addOwner,
  }),
  defineRoute('DELETE /api/owners/:email', {
    access: 'owner',
    summary: 'Leaves an admin of all sites with their roles on single ones.',
    action: 'owner.remove',
    handle: removeOwner,
  }),
]

async function addOwner({ request, note }: UserCall, { users }: Parts): Promise<Owner> {
  const user = users.byEmail(readPath(request, 'email'))
  if (user === undefined) throw new CollectorError('USER_UNKNOWN')
  await users.setRole(user.email, '*', 'admin')
  note({ target: user.email })
  return { email: user.email, name: user.name }
}

async function removeOwner({ request, note }: UserCall, parts: Parts): Promise<undefined> {
  const email = readPath(request, 'email').toLowerCase()
  const owners = listOwners(parts)
  if (!owners.some((one) => one.email === email)) throw new CollectorError('USER_UNKNOWN')
  if (owners.length === 1) throw new CollectorError('OWNER_LAST')
  await parts.users.setRole(email, '*', null)
  if (parts.users.byEmail(email) === undefined) await parts.sessions.endAll(email)
  note({ target: email })
}

function listOwners({ users }: Parts): Owner[] {
  return users
    .list()
    .filter(isOwner)
    .map(({ email, name }) => ({ email, name }))
}
