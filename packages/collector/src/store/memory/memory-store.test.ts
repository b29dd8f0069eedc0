import { describe } from 'vitest'
import { testEventStore } from '../conformance.ts'
import { testAudienceQuestions } from '../conformance-audience.ts'
import { testBadEvents } from '../conformance-bad-events.ts'
import { testBots } from '../conformance-bots.ts'
import { testStoredHistories } from '../conformance-histories.ts'
import { testServerEvents } from '../conformance-server-events.ts'
import { testStoredSources } from '../conformance-sources.ts'
import { testUpkeep } from '../conformance-upkeep.ts'
import { testVisitorQuestions } from '../conformance-visitors.ts'
import { createMemoryStore } from './memory-store.ts'

describe('the memory store', () => {
  testEventStore(async () => createMemoryStore())
  testStoredHistories(async () => createMemoryStore())
  testAudienceQuestions(async () => createMemoryStore())
  testVisitorQuestions(async () => createMemoryStore())
  testBadEvents(async () => createMemoryStore())
  testBots(async () => createMemoryStore())
  testServerEvents(async () => createMemoryStore())
  testUpkeep(async () => createMemoryStore())
  testStoredSources(async () => createMemoryStore())
})
