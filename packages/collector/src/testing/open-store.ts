import { onTestFinished } from 'vitest'
import type { WrittenLine } from '../log/log-line.ts'
import type { EventStore } from '../store/event-store.ts'
import { createFolder } from './folder.ts'
import { writeSegment } from './segment.ts'

/** A store of the test at hand, and what drains lines into it, as a segment of this name. */
export interface OpenedStore<Store extends EventStore> {
  readonly store: Store
  readonly folder: string
  readonly drain: (name: string, lines: readonly WrittenLine[]) => Promise<void>
}

/** Opens an empty store for the test at hand. */
export async function openEmpty<Store extends EventStore>(
  openStore: (folder: string) => Promise<Store>,
): Promise<OpenedStore<Store>> {
  const folder = createFolder()
  const store = await openStore(folder)
  onTestFinished(() => store.close())
  return { store, folder, drain: (name, lines) => store.drain(writeSegment(folder, name, lines)) }
}

/** Opens a store for the test at hand and drains the segments into it, one after the other. */
export async function openFilled<Store extends EventStore>(
  openStore: (folder: string) => Promise<Store>,
  segments: readonly (readonly WrittenLine[])[],
): Promise<Store> {
  const { store, drain } = await openEmpty(openStore)
  for (const [index, lines] of segments.entries()) await drain(`s${index}`, lines)
  return store
}
