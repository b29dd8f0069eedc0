import { openDuckdbStore } from '../store/duckdb/duckdb-store.ts'
import type { EventStore } from '../store/event-store.ts'
import { createMemoryStore } from '../store/memory/memory-store.ts'

/** For `describe.each`: the name of each driver, and what opens an empty store of it. */
export const BOTH_STORES: readonly (readonly [string, () => Promise<EventStore>])[] = [
  ['DuckDB', () => openDuckdbStore({ path: ':memory:', memoryMb: 128 })],
  ['memory', async () => createMemoryStore()],
]
