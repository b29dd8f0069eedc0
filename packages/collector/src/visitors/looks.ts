import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { VisitorLook } from '@segue/protocol/api'
import { openEntryLog } from '../control/entry-log.ts'
import { openJsonFile } from '../files/json-file.ts'
import { AUDIT_FILE_BYTES_MAX } from '../limits.ts'

/** A look at a visitor that somebody takes, and on which site. */
export interface NewLook extends Omit<VisitorLook, 'isErased'> {
  readonly site: string
}

/** Which looks are wanted: before a moment, or at one visitor or user alone. */
export interface LookQuestion {
  readonly site: string
  readonly limit: number
  readonly before: number
  readonly id?: string
}

/** Who looked at which visitor. */
export interface Looks {
  /** Resolves when it is on disk. */
  readonly note: (look: NewLook) => Promise<void>
  /** Newest first. */
  readonly list: (question: LookQuestion) => Promise<readonly VisitorLook[]>
  /** Puts a mark in the place of ids of those who were erased. Who knows an id still finds the looks at it. */
  readonly forget: (site: string, ids: readonly string[]) => Promise<void>
  readonly removeOlder: (site: string, before: number) => Promise<void>
}

/**
 * Keeps them in the folder, of each site the newest. Looks outlive those who were erased, since somebody may have to
 * answer for them; a mark is made by a secret of this collector, so that nobody tells by it alone whom it was about.
 */
export async function openLooks(
  folder: string,
  fileBytesMax: number = AUDIT_FILE_BYTES_MAX,
): Promise<Looks> {
  const log = await openEntryLog<KeptLook>(folder, fileBytesMax)
  const file = await openJsonFile<{ salt: string }>(join(folder, 'salt.json'), { salt: '' })
  if (file.get().salt === '')
    await file.change(() => ({ salt: randomBytes(32).toString('base64url') }))
  /** The moment of the oldest that is kept of a site: before it is too old, nothing need be read. */
  const oldest = new Map<string, number>()
  const toMark = (site: string, id: string) =>
    createHmac('sha256', file.get().salt)
      .update(JSON.stringify([site, id]))
      .digest('base64url')
      .slice(0, MARK_CHARS)
  return {
    note: (look) => log.append({ ...look, isErased: false }),
    async list({ site, limit, before, id }) {
      const mark = id === undefined ? '' : toMark(site, id)
      return (await log.read(site))
        .filter(({ at }) => at < before)
        .filter((one) => id === undefined || one.id === (one.isErased ? mark : id))
        .reverse()
        .slice(0, limit)
        .map(({ site: _, ...look }) => look)
    },
    forget(site, ids) {
      const gone = new Set(ids)
      return log.rewrite(site, (looks) =>
        looks.map((one) =>
          !one.isErased && gone.has(one.id)
            ? { ...one, id: toMark(site, one.id), isErased: true }
            : one,
        ),
      )
    },
    async removeOlder(site, before) {
      if ((oldest.get(site) ?? Number.NEGATIVE_INFINITY) >= before) return
      let first = Number.POSITIVE_INFINITY
      await log.rewrite(site, (looks) => {
        const kept = looks.filter(({ at }) => at >= before)
        first = kept.reduce((least, { at }) => Math.min(least, at), first)
        return kept
      })
      // An empty log is read again: that costs nothing.
      if (first !== Number.POSITIVE_INFINITY) oldest.set(site, first)
    },
  }
}

interface KeptLook extends VisitorLook {
  readonly site: string
}

const MARK_CHARS = 22
