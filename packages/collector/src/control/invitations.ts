import { join } from 'node:path'
import type { Invitation as InvitationAnswer, Role } from '@segue/protocol/api'
import { CollectorError } from '../errors.ts'
import { openJsonFile } from '../files/json-file.ts'
import { INVITATION_DAYS, INVITATIONS_PER_SITE_MAX } from '../limits.ts'
import { createId } from './create-id.ts'

/** An invitation to a site that nobody has answered yet. */
export interface Invitation extends InvitationAnswer {
  readonly site: string
}

/** The open invitations of all sites. */
export interface Invitations {
  /** Valid ones of a site, oldest first. */
  readonly list: (site: string) => readonly Invitation[]
  readonly find: (id: string) => Invitation | undefined
  /** A newer invitation for the same address takes the place of the older. Rejects with `INVITATIONS_TOO_MANY`. */
  readonly create: (wanted: WantedInvitation) => Promise<Invitation>
  /** Takes one away, since it was answered or revoked. Rejects with `INVITATION_UNKNOWN`: only one taker succeeds. */
  readonly take: (id: string) => Promise<Invitation>
}

/** Who is invited where, as what, by whom. */
export interface WantedInvitation {
  readonly site: string
  readonly email: string
  readonly role: Role
  readonly by: string
}

/** Reads the invitations from `invitations.json` in the folder. */
export async function openInvitations(folder: string, now: () => number): Promise<Invitations> {
  const file = await openJsonFile<readonly Invitation[]>(join(folder, 'invitations.json'), [])
  const valid = (all: readonly Invitation[]) => all.filter(({ until }) => until > now())
  const find = (id: string) => valid(file.get()).find((one) => one.id === id)
  return {
    list: (site) => valid(file.get()).filter((one) => one.site === site),
    find,
    async create(wanted) {
      const until = now() + INVITATION_DAYS * DAY_MS
      const invitation: Invitation = { id: createId(), ...wanted, until }
      await file.change((all) => {
        const others = valid(all).filter(
          ({ site, email }) => site !== wanted.site || email !== wanted.email,
        )
        if (others.filter(({ site }) => site === wanted.site).length >= INVITATIONS_PER_SITE_MAX)
          throw new CollectorError('INVITATIONS_TOO_MANY')
        return [...others, invitation]
      })
      return invitation
    },
    async take(id) {
      let taken: Invitation | undefined
      await file.change((all) => {
        taken = valid(all).find((one) => one.id === id)
        if (taken === undefined) throw new CollectorError('INVITATION_UNKNOWN')
        return all.filter((one) => one.id !== id)
      })
      return taken as Invitation
    },
  }
}

const DAY_MS = 86_400_000
