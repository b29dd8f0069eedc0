import { join } from 'node:path'
import { readJsonFile } from '../files/read-json-file.ts'
import { replaceFile } from '../files/replace-file.ts'
import { hashPassword, isPassword } from './password.ts'

/** What a user may do, each role including those before it. */
export const ROLES = ['viewer', 'editor', 'publisher', 'admin'] as const

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number]

/** Somebody who signs in to the studio. */
export interface User {
  /** In lower case; it names the user. */
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Ids of the sites they work on; `*` for all. */
  readonly sites: readonly string[]
}

/** The users of this collector. */
export interface Users {
  readonly byEmail: (email: string) => User | undefined
  readonly create: (user: User, password: string) => Promise<void>
  /** The user, when there is one with this e-mail and password. Takes as long when there is none. */
  readonly check: (email: string, password: string) => Promise<User | undefined>
}

/** Whether a role includes another. */
export function hasRole(user: User, role: Role): boolean {
  return ROLES.indexOf(user.role) >= ROLES.indexOf(role)
}

/** Reads the users from `users.json` in the folder. */
export async function openUsers(folder: string): Promise<Users> {
  const path = join(folder, 'users.json')
  const stored = (await readJsonFile<StoredUser[]>(path)) ?? []
  const users = new Map(stored.map((one) => [one.user.email, one]))
  return {
    byEmail: (email) => users.get(email.toLowerCase())?.user,
    async create(user, password) {
      const email = user.email.toLowerCase()
      users.set(email, { user: { ...user, email }, password: await hashPassword(password) })
      await replaceFile(path, `${JSON.stringify([...users.values()], null, 2)}\n`)
    },
    async check(email, password) {
      const found = users.get(email.toLowerCase())
      return (await isPassword(password, found?.password)) ? found?.user : undefined
    },
  }
}

interface StoredUser {
  readonly user: User
  readonly password: string
}
