import { onTestFinished } from 'vitest'
import type { LogLine } from '../log/log-line.ts'
import type { OpenStore } from '../store/conformance.ts'
import type { EventStore } from '../store/event-store.ts'
import { createFolder } from './folder.ts'
import { writeSegment } from './segment.ts'

/** Opens a store for the test at hand and drains the segments into it, one after the other. */
export async function openFilled(
  openStore: OpenStore,
  segments: readonly (readonly LogLine[])[],
): Promise<EventStore> {
  const folder = createFolder()
  const store = await openStore(folder)
  onTestFinished(() => store.close())
  for (const [index, lines] of segments.entries())
    await store.drain(writeSegment(folder, `s${index}`, lines))
  return store
}
