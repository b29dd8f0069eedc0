import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openJsonFile } from '../files/json-file.ts'
import { BROWSER_CHARS_MAX, SESSION_DAYS, SESSIONS_MAX, SESSIONS_PER_USER_MAX } from '../limits.ts'
import { createId } from './create-id.ts'
import { hashSecretText } from './secret-text.ts'

/** Somebody who is signed in. Times are epoch milliseconds. */
export interface Session {
  readonly id: string
  readonly email: string
  readonly since: number
  readonly until: number
  /** The browser, as it names itself. */
  readonly browser: string
}

/** Who is signed in. Only hashes of the tokens are stored, so the file is of no use to a thief. */
export interface Sessions {
  /** A new token for this user, valid for `SESSION_DAYS`. */
  readonly open: (email: string, browser: string) => Promise<string>
  /** The session a token was given for, while it is valid. */
  readonly find: (token: string) => Session | undefined
  /** The sessions of a user, newest first. */
  readonly list: (email: string) => readonly Session[]
  readonly close: (token: string) => Promise<void>
  /** Ends one session of a user; false when they have none with this id. */
  readonly end: (email: string, id: string) => Promise<boolean>
  /** Ends every session of a user. */
  readonly endAll: (email: string) => Promise<void>
}

/** Reads the sessions from `sessions.json` in the folder. They survive a restart. */
export async function openSessions(folder: string, now: () => number): Promise<Sessions> {
  const file = await openJsonFile<readonly StoredSession[]>(join(folder, 'sessions.json'), [])
  const isValid = ({ until }: Session) => until > now()
  const list = (email: string) =>
    file
      .get()
      .filter((one) => one.email === email && isValid(one))
      .map(toSession)
      .reverse()
  return {
    async open(email, browser) {
      const token = randomBytes(32).toString('base64url')
      const life = { since: now(), until: now() + SESSION_DAYS * DAY_MS }
      const who = { id: createId(), email, browser: browser.slice(0, BROWSER_CHARS_MAX) }
      await file.change((all) => {
        const valid = all.filter(isValid)
        const own = valid.filter((one) => one.email === email)
        const tooMany = own.slice(0, Math.max(0, own.length + 1 - SESSIONS_PER_USER_MAX))
        const kept = valid.filter((one) => !tooMany.includes(one)).slice(1 - SESSIONS_MAX)
        return [...kept, { ...who, ...life, hash: hashSecretText(token) }]
      })
      return token
    },
    find(token) {
      const hash = hashSecretText(token)
      const found = file.get().find((one) => one.hash === hash)
      return found !== undefined && isValid(found) ? toSession(found) : undefined
    },
    list,
    async close(token) {
      const hash = hashSecretText(token)
      await file.change((all) => all.filter((one) => one.hash !== hash))
    },
    async end(email, id) {
      if (!list(email).some((one) => one.id === id)) return false
      await file.change((all) => all.filter((one) => one.email !== email || one.id !== id))
      return true
    },
    async endAll(email) {
      await file.change((all) => all.filter((one) => one.email !== email))
    },
  }
}

interface StoredSession extends Session {
  readonly hash: string
}

function toSession({ hash, ...session }: StoredSession): Session {
  return session
}

const DAY_MS = 86_400_000
