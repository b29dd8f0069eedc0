import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Role } from '@segue/protocol/api'
import { includesRole } from '@segue/protocol/api'
import { CollectorError } from '../errors.ts'
import { openJsonFile } from '../files/json-file.ts'
import { SIGN_INS_WAITING_MAX } from '../limits.ts'
import { createBoundedTurns } from '../turns.ts'
import { hashPassword, isPassword } from './password.ts'

/** What somebody may do, by the id of the site; `*` is all sites. */
export type Roles = { readonly [site: string]: Role }

/** Somebody who signs in to the studio. */
export interface User {
  /** In lower case; it names the user. */
  readonly email: string
  readonly name: string
  readonly roles: Roles
}

/** Whoever is behind a request: a user who is signed in, or a program with an API token. */
export interface Actor extends User {
  /** The id of the session; undefined for a program, whose `email` is `token NAME`. */
  readonly session?: string
}

/** The users of this collector. */
export interface Users {
  readonly byEmail: (email: string) => User | undefined
  readonly list: () => readonly User[]
  /** Rejects with `USER_EXISTS`. */
  readonly create: (user: User, password: string) => Promise<void>
  /** Gives somebody a role on a site, or with null takes theirs away. Who is left with none is forgotten. */
  readonly setRole: (email: string, site: string, role: Role | null) => Promise<void>
  readonly setPassword: (email: string, password: string) => Promise<void>
  /**
   * The user, when there is one with this e-mail and password. Takes as long when there is none. `RATE_LIMITED` when
   * too many are waiting.
   */
  readonly check: (email: string, password: string) => Promise<User | undefined>
  /** A text that changes with the user's password and tells nothing of it. */
  readonly passwordMark: (email: string) => string | undefined
}

/** What somebody may do on a site: the higher of their role there and their role on all sites. */
export function roleOn({ roles }: Pick<User, 'roles'>, site: string): Role | undefined {
  const here = Object.hasOwn(roles, site) ? roles[site] : undefined
  const everywhere = roles['*']
  return everywhere !== undefined && !(here !== undefined && includesRole(here, everywhere))
    ? everywhere
    : here
}

/** Whether somebody looks after the whole collector. */
export function isOwner({ roles }: Pick<User, 'roles'>): boolean {
  return roles['*'] === 'admin'
}

/** Reads the users from `users.json` in the folder. */
export async function openUsers(folder: string): Promise<Users> {
  const file = await openJsonFile<readonly StoredUser[]>(join(folder, 'users.json'), [])
  if (file.get().some(isBeforeRoles)) await file.change((all) => all.map(upgrade))
  // One password at a time: checking is slow on purpose and shares its threads with the disk, so a flood of sign-ins
  // must not hold up acknowledgements.
  const inTurn = createBoundedTurns(SIGN_INS_WAITING_MAX)
  const find = (email: string) => file.get().find(({ user }) => user.email === email.toLowerCase())
  return {
    byEmail: (email) => find(email)?.user,
    list: () => file.get().map(({ user }) => user),
    async create(user, password) {
      const email = user.email.toLowerCase()
      const stored = {
        user: { ...user, email },
        password: await inTurn(() => hashPassword(password)),
      }
      await file.change((all) => {
        if (all.some((one) => one.user.email === email)) throw new CollectorError('USER_EXISTS')
        return [...all, stored]
      })
    },
    async setRole(email, site, role) {
      await file.change((all) =>
        all
          .map((one) => (one.user.email === email.toLowerCase() ? withRole(one, site, role) : one))
          .filter(({ user }) => Object.keys(user.roles).length > 0),
      )
    },
    async setPassword(email, password) {
      const hash = await inTurn(() => hashPassword(password))
      await file.change((all) =>
        all.map((one) =>
          one.user.email === email.toLowerCase() ? { ...one, password: hash } : one,
        ),
      )
    },
    async check(email, password) {
      const found = find(email)
      const isRight = await inTurn(() => isPassword(password, found?.password))
      return isRight ? found?.user : undefined
    },
    passwordMark(email) {
      const stored = find(email)
      return stored && createHash('sha256').update(stored.password).digest('base64url')
    },
  }
}

function withRole(stored: StoredUser, site: string, role: Role | null): StoredUser {
  const { [site]: _, ...others } = stored.user.roles
  const roles = role === null ? others : { ...others, [site]: role }
  return { ...stored, user: { ...stored.user, roles } }
}

/** Users once had one role for all their sites. */
function upgrade(stored: StoredUser): StoredUser {
  if (!isBeforeRoles(stored)) return stored
  const { email, name, role, sites } = stored.user as unknown as UserBeforeRoles
  const roles = Object.fromEntries(sites.map((site) => [site, role]))
  return { ...stored, user: { email, name, roles } }
}

function isBeforeRoles({ user }: StoredUser): boolean {
  return user.roles === undefined
}

interface UserBeforeRoles extends Pick<User, 'email' | 'name'> {
  readonly role: Role
  readonly sites: readonly string[]
}

interface StoredUser {
  readonly user: User
  readonly password: string
}
