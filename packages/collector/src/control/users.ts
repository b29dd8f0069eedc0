import { join } from 'node:path'
import { CollectorError } from '../errors.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { replaceFile } from '../files/replace-file.ts'
import { SIGN_INS_WAITING_MAX } from '../limits.ts'
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
  /**
   * The user, when there is one with this e-mail and password. Takes as long when there is none. `RATE_LIMITED` when
   * too many are waiting.
   */
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
  const inTurn = createTurns()
  return {
    byEmail: (email) => users.get(email.toLowerCase())?.user,
    async create(user, password) {
      const email = user.email.toLowerCase()
      users.set(email, { user: { ...user, email }, password: await hashPassword(password) })
      await replaceFile(path, `${JSON.stringify([...users.values()], null, 2)}\n`)
    },
    async check(email, password) {
      const found = users.get(email.toLowerCase())
      const isRight = await inTurn(() => isPassword(password, found?.password))
      return isRight ? found?.user : undefined
    },
  }
}

/**
 * One password at a time: checking is slow on purpose and shares its threads with the disk, so a flood of sign-ins must
 * not hold up acknowledgements.
 */
function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (work) => {
    if (waiting >= SIGN_INS_WAITING_MAX) {
      throw new CollectorError('RATE_LIMITED', { retryAfterSeconds: 5 })
    }
    waiting += 1
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done.finally(() => {
      waiting -= 1
    })
  }
}

interface StoredUser {
  readonly user: User
  readonly password: string
}
