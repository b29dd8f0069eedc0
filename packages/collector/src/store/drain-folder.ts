import { unlink } from 'node:fs/promises'
import { listSealedSegments } from '../log/segment-files.ts'
import type { EventStore } from './event-store.ts'

/**
 * Drains every sealed segment of a folder, oldest first, and removes each once it is safely stored. A crash between the
 * two leaves a segment that the store knows by name and skips.
 */
export async function drainFolder(folder: string, store: EventStore): Promise<void> {
  for (const segment of await listSealedSegments(folder)) {
    await store.drain(segment)
    await unlink(segment.path)
  }
}
