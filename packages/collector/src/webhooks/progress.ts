import { mkdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeadDelivery } from '@segue/protocol/api'
import { type JsonFile, openJsonFile } from '../files/json-file.ts'

/** How far a webhook was told. It survives the death of the collector: what was under way is sent again, under its id. */
export interface Progress {
  /** The number of the last move that was told, or given up. */
  readonly told: number
  readonly attempt: Attempt | null
  /** Given up, and asked for again. */
  readonly again: readonly MoveRange[]
  /** Given up; the newest `DEAD_DELIVERIES_MAX`. */
  readonly dead: readonly (MoveRange & DeadDelivery)[]
}

/** Moves that are told together: those with numbers after `after` up to `until`. */
export interface MoveRange {
  readonly delivery: string
  readonly after: number
  readonly until: number
}

/** A delivery under way. Times are epoch milliseconds. */
export interface Attempt extends MoveRange {
  readonly since: number
  readonly attempts: number
  readonly nextAt: number
  readonly error: string
}

/** The progress of all webhooks, a file each. */
export interface ProgressFiles {
  /** That of one; a new one begins after a move. */
  readonly open: (id: string, after: number) => Promise<JsonFile<Progress>>
  readonly remove: (id: string) => Promise<void>
}

/** Keeps the files in `webhooks` in the folder. */
export async function openProgressFiles(folder: string): Promise<ProgressFiles> {
  const own = join(folder, 'webhooks')
  await mkdir(own, { recursive: true, mode: 0o700 })
  const files = new Map<string, Promise<JsonFile<Progress>>>()
  const toPath = (id: string) => join(own, `${id}.json`)
  return {
    open(id, after) {
      const initial: Progress = { told: after, attempt: null, again: [], dead: [] }
      const file = files.get(id) ?? openJsonFile(toPath(id), initial)
      files.set(id, file)
      return file
    },
    async remove(id) {
      files.delete(id)
      await unlink(toPath(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      })
    },
  }
}
