import { existsSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { syncFolder } from '../files/replace-file.ts'
import { LOG_SEGMENT_AGE_MS_MAX } from '../limits.ts'
import { toOpenPath } from './segment-files.ts'

/** The segment that is being written. */
export interface OpenSegment {
  readonly name: string
  /** Bytes that are on disk for good. */
  readonly size: () => number
  /** Whether the file still stands where it was opened. */
  readonly isOurs: () => boolean
  /** Resolves when the bytes are on disk for good; rejects when the disk refuses, or somebody took the file away. */
  readonly write: (buffers: readonly Buffer[]) => Promise<void>
  /** Closes the file; after a failed write it is cut back to its last synced byte first. */
  readonly close: () => Promise<void>
}

/** Where a segment begins, under which name, and whom to tell when it is old. */
export interface OpenSegmentOptions {
  readonly folder: string
  readonly name: string
  readonly onOld: () => void
}

/** Begins a segment. A name that there is already rejects. */
export async function openSegment({
  folder,
  name,
  onOld,
}: OpenSegmentOptions): Promise<OpenSegment> {
  const path = toOpenPath(folder, name)
  const file = await open(path, 'wx', 0o600)
  await syncFolder(folder)
  const timer = setTimeout(onOld, LOG_SEGMENT_AGE_MS_MAX)
  let syncedBytes = 0
  let torn = false
  const isOurs = () => existsSync(path)
  return {
    name,
    size: () => syncedBytes,
    isOurs,
    async write(buffers) {
      torn = true
      const bytes = Buffer.concat(buffers)
      await writeAt(file, bytes, syncedBytes)
      await file.datasync()
      // Whoever took the file over may have stored and removed it before these bytes were in it.
      if (!isOurs()) throw toTaken(name)
      torn = false
      syncedBytes += bytes.length
    },
    async close() {
      clearTimeout(timer)
      try {
        if (torn && isOurs()) {
          await file.truncate(syncedBytes)
          await file.datasync()
        }
      } finally {
        await file.close()
      }
    },
  }
}

/** A second collector on the same log does this at its start, and so does somebody who moves files. */
export function toTaken(name: string): Error {
  return new Error(`The segment ${name} was taken away while it was written.`)
}

async function writeAt(file: FileHandle, bytes: Buffer, start: number): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, start + from)
    from += bytesWritten
  }
}
