import { rename, unlink } from 'node:fs/promises'
import { syncFolder } from '../files/replace-file.ts'
import { listSealedSegments } from '../log/segment-files.ts'
import { type EventStore, UnreadableSegment } from './event-store.ts'

/**
 * Drains every sealed segment of a folder, oldest first, and removes each once it is safely stored. A crash between the
 * two leaves a segment that the store knows by name and skips. A damaged segment is renamed to end in `.damaged`, for
 * people to look at; gives the reasons, one per segment.
 */
export async function drainFolder(folder: string, store: EventStore): Promise<string[]> {
  const damaged: string[] = []
  for (const segment of await listSealedSegments(folder)) {
    try {
      await store.drain(segment)
      await unlink(segment.path)
      await syncFolder(folder)
    } catch (error) {
      if (!(error instanceof UnreadableSegment)) throw error
      await rename(segment.path, `${segment.path}.damaged`)
      damaged.push(`${segment.path}.damaged: ${error.message}`)
    }
  }
  return damaged
}
