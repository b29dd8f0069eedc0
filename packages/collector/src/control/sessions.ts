import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readJsonFile } from '../files/read-json-file.ts'
import { replaceFile } from '../files/replace-file.ts'
import { SESSION_DAYS, SESSIONS_MAX } from '../limits.ts'

/** Who is signed in. Only hashes of the tokens are stored, so the file is of no use to a thief. */
export interface Sessions {
  /** A new token for this user, valid for `SESSION_DAYS`. */
  readonly open: (email: string) => Promise<string>
  /** The e-mail of the user a token was given to, while it is valid. */
  readonly find: (token: string) => string | undefined
  readonly close: (token: string) => Promise<void>
}

/** Reads the sessions from `sessions.json` in the folder. They survive a restart. */
export async function openSessions(folder: string, now: () => number): Promise<Sessions> {
  const path = join(folder, 'sessions.json')
  const stored = (await readJsonFile<[string, Session][]>(path)) ?? []
  const sessions = new Map<string, Session>(stored)
  let turn: Promise<void> = Promise.resolve()

  function save(): Promise<void> {
    for (const [hash, { until }] of sessions) {
      if (until <= now() || sessions.size > SESSIONS_MAX) sessions.delete(hash)
    }
    turn = turn
      .catch(() => undefined)
      .then(() => replaceFile(path, `${JSON.stringify([...sessions])}\n`))
    return turn
  }

  return {
    async open(email) {
      const token = randomBytes(32).toString('base64url')
      sessions.set(toHash(token), { email, until: now() + SESSION_DAYS * DAY_MS })
      await save()
      return token
    },
    find(token) {
      const session = sessions.get(toHash(token))
      return session !== undefined && session.until > now() ? session.email : undefined
    },
    async close(token) {
      if (sessions.delete(toHash(token))) await save()
    },
  }
}

interface Session {
  readonly email: string
  /** Epoch milliseconds. */
  readonly until: number
}

/** Looking a hash up leaks nothing about the token: no constant-time comparison is needed. */
function toHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

const DAY_MS = 86_400_000
