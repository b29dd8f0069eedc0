import { createHash } from 'node:crypto'
import { mkdir, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { JsonObject } from '@segue/protocol'
import { readJsonFile } from '../files/read-json-file.ts'
import { replaceFile, syncFolder } from '../files/replace-file.ts'

/** What the site's own server knows about its users. */
export interface UserTraits {
  readonly read: (site: string, user: string) => Promise<JsonObject>
  /** Merges traits into those of a user; null removes one. Gives all of them, once they are on disk for good. */
  readonly merge: (site: string, user: string, traits: JsonObject) => Promise<JsonObject>
  /** Forgets a user. */
  readonly remove: (site: string, user: string) => Promise<void>
}

/** Keeps the traits in a file per user, named after a hash: an id can hold what a file's name cannot. */
export function openUserTraits(folder: string): UserTraits {
  const turns = new Map<string, Promise<unknown>>()

  function toPath(site: string, user: string): string {
    const hash = createHash('sha256').update(user).digest('hex')
    return join(folder, site, hash.slice(0, 2), `${hash}.json`)
  }

  /** Two changes of one user never run at the same time: the second would lose the first. */
  async function inTurn<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    const turn = (turns.get(path) ?? Promise.resolve()).catch(() => undefined).then(work)
    turns.set(path, turn)
    try {
      return await turn
    } finally {
      if (turns.get(path) === turn) turns.delete(path)
    }
  }

  const readFrom = async (path: string) => (await readJsonFile<Stored>(path))?.traits ?? {}
  return {
    read: (site, user) => readFrom(toPath(site, user)),
    merge(site, user, traits) {
      const path = toPath(site, user)
      return inTurn(path, async () => {
        const all = Object.entries({ ...(await readFrom(path)), ...traits })
        const stored: Stored = {
          user,
          traits: Object.fromEntries(all.filter(([, value]) => value !== null)),
        }
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await replaceFile(path, `${JSON.stringify(stored)}\n`)
        return stored.traits
      })
    },
    remove(site, user) {
      const path = toPath(site, user)
      return inTurn(path, async () => {
        if ((await readJsonFile(path)) === undefined) return
        await unlink(path)
        await syncFolder(dirname(path))
      })
    },
  }
}

interface Stored {
  readonly user: string
  readonly traits: JsonObject
}
