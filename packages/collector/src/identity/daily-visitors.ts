import { createHmac, randomBytes } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { readJsonFile } from '../files/read-json-file.ts'
import { replaceFile } from '../files/replace-file.ts'
import { SALT_LOOK_MS } from '../limits.ts'

/** Tells the visitors of cookieless sites apart, for one day of UTC. */
export interface DailyVisitors {
  /**
   * The id of whoever comes from this address with this browser to this site today; with an id that their page gave
   * itself, what that one is called today. None of them is stored.
   */
  readonly idOf: (site: string, address: string, browser: string, ofPage?: string) => string
  /** Resolves when nothing is left to write. */
  readonly stop: () => Promise<void>
}

/** What daily visitors need. */
export interface DailyVisitorsOptions {
  readonly folder: string
  readonly now: () => number
  readonly onError: (error: unknown) => void
}

/**
 * Opens the salt of today, which a restart must not change. It is made at the first use and deleted when the day is
 * over: from then on nobody can tell which address an id came from, not even by trying all of them.
 */
export async function openDailyVisitors(options: DailyVisitorsOptions): Promise<DailyVisitors> {
  const path = join(options.folder, 'daily-salt.json')
  const today = () => new Date(options.now()).toISOString().slice(0, 10)
  let salt = await readJsonFile<Salt>(path)
  let turn: Promise<void> = Promise.resolve()

  function write(work: () => Promise<void>): void {
    turn = turn.then(work).catch(options.onError)
  }

  function forgetOld(): void {
    if (salt === undefined || salt.day === today()) return
    salt = undefined
    write(() => unlink(path))
  }

  function current(): string {
    forgetOld()
    if (salt === undefined) {
      const fresh: Salt = { day: today(), value: randomBytes(32).toString('base64url') }
      salt = fresh
      write(() => replaceFile(path, JSON.stringify(fresh)))
    }
    return salt.value
  }

  forgetOld()
  const timer = setInterval(forgetOld, SALT_LOOK_MS).unref()
  return {
    idOf(site, ...of) {
      const hash = createHmac('sha256', current()).update(JSON.stringify([site, ...of]))
      return `day_${hash.digest('base64url').slice(0, ID_CHARS)}`
    },
    stop() {
      clearInterval(timer)
      return turn
    },
  }
}

interface Salt {
  /** `2026-11-22` */
  readonly day: string
  readonly value: string
}

/** 126 bits, as many as a visitor's random id has. */
const ID_CHARS = 21
