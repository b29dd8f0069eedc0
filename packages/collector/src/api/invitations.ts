import type {
  Invitation,
  InvitationAnswer,
  NewInvitation,
  SessionAnswer,
  WantedInvitation,
} from '@segue/protocol/api'
import * as v from 'valibot'
import type { Invitation as StoredInvitation } from '../control/invitations.ts'
import { zoneOf } from '../control/zone-of.ts'
import { CollectorError } from '../errors.ts'
import { defineRoute } from '../http/define-route.ts'
import { email, name, newPassword, password, role, text, time } from '../http/fields.ts'
import { parseFields } from '../http/parse-fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Call, Route, SiteCall } from '../http/route.ts'
import { LINK_CHARS_MAX, NAME_CHARS_MAX } from '../limits.ts'
import { toInvitationLetter } from '../mail/letters.ts'
import type { Parts } from '../parts.ts'
import { linkMailed, toMailedTarget } from './link-mailed.ts'
import { checkPassword } from './session.ts'
import { openSession, sessionAnswer } from './session-answer.ts'
import { originOf, toStudioLink } from './studio-link.ts'

const invitation = v.strictObject({
  id: v.string(),
  email: v.string(),
  role,
  by: v.string(),
  until: time,
})

/** Bringing somebody to a site: by a link that works once. */
export const invitationRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/invitations', {
    access: 'admin',
    summary: 'The invitations that nobody has answered.',
    answer: v.strictObject({ invitations: v.array(invitation) }),
    handle: ({ site }, { invitations }) => ({
      invitations: invitations.list(site.id).map(toAnswer),
    }),
  }),
  defineRoute('POST /api/sites/:site/invitations', {
    access: 'admin',
    summary: 'Invites somebody, by mail where it can. The link works once, and ends an older one.',
    action: 'invitation.create',
    status: 201,
    body: v.object({ email, role }),
    answer: v.strictObject({ invitation, link: v.string(), until: time, mail: linkMailed }),
    handle: invite,
  }),
  defineRoute('DELETE /api/sites/:site/invitations/:id', {
    access: 'admin',
    summary: 'Takes an invitation back.',
    action: 'invitation.revoke',
    handle: revoke,
  }),
  defineRoute('POST /api/invitation', {
    access: 'public',
    summary: 'Answers an invitation, and signs in. Who has an account already gives its password.',
    action: 'invitation.accept',
    body: v.object({ token: text(LINK_CHARS_MAX), name: text(NAME_CHARS_MAX), password }),
    answer: sessionAnswer,
    handle: accept,
  }),
]

async function invite(
  { site, user, body, note, request }: SiteCall & { readonly body: WantedInvitation },
  parts: Parts,
): Promise<NewInvitation> {
  const made = await parts.invitations.create({ ...body, site: site.id, by: user.email })
  const token = parts.signedLinks.create('invitation', made.id, made.until)
  const { until } = made
  const link = toStudioLink(`invitation=${token}`, originOf(request, parts.settings))
  const zone = zoneOf(site.id, parts.versions)
  const letter = toInvitationLetter(made, site.name, { link, until, zone })
  const mail = await parts.linkMails.send(made.email, site.id, letter)
  note({ target: toMailedTarget(made.email, mail) })
  return { invitation: toAnswer(made), link, until, mail }
}

async function revoke({ site, request, note }: SiteCall, parts: Parts): Promise<undefined> {
  const id = readPath(request, 'id')
  if (parts.invitations.find(id)?.site !== site.id) throw new CollectorError('INVITATION_UNKNOWN')
  note({ target: (await parts.invitations.take(id)).email })
}

async function accept(
  call: Call & { readonly body: InvitationAnswer },
  parts: Parts,
): Promise<SessionAnswer> {
  const { token, password } = call.body
  const open = parts.invitations.find(parts.signedLinks.read('invitation', token) ?? '')
  if (open === undefined) throw new CollectorError('LINK_INVALID')
  const isKnown = parts.users.byEmail(open.email) !== undefined
  if (isKnown) await checkPassword(open.email, password, parts)
  const user = isKnown ? undefined : parseFields(newUser, call.body)
  // Only one of those who answer at once gets past here.
  const { email, site, role } = await parts.invitations.take(open.id)
  if (user === undefined) await parts.users.setRole(email, site, role)
  else await parts.users.create({ email, name: user.name, roles: { [site]: role } }, user.password)
  call.note({ site })
  return openSession(call, parts, email)
}

const newUser = v.object({ name, password: newPassword })

function toAnswer({ site, ...answer }: StoredInvitation): Invitation {
  return answer
}
