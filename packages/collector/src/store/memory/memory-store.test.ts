import { describe } from 'vitest'
import { testEventStore } from '../conformance.ts'
import { testStoredHistories } from '../conformance-histories.ts'
import { testStoredSources } from '../conformance-sources.ts'
import { createMemoryStore } from './memory-store.ts'

describe('the memory store', () => {
  testEventStore(async () => createMemoryStore())
  testStoredHistories(async () => createMemoryStore())
  testStoredSources(async () => createMemoryStore())
})
