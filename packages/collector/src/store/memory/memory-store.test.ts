import { describe } from 'vitest'
import { testEventStore } from '../conformance.ts'
import { createMemoryStore } from './memory-store.ts'

describe('the memory store', () => testEventStore(async () => createMemoryStore()))
