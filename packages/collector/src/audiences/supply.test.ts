import { expect, test } from 'vitest'
import { createMemoryStore } from '../store/memory/memory-store.ts'
import { createFolder } from '../testing/folder.ts'
import { toEventLine } from '../testing/lines.ts'
import { writeSegment } from '../testing/segment.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { createDesk } from './desk.ts'
import { AUDIENCE_EVENTS_PER_VISITOR_MAX, AUDIENCE_PAGE_EVENTS_MAX } from './limits.ts'
import { createSupply } from './supply.ts'

const NOON = '2026-11-20T12:00:00Z'
const DAY_MS = 86_400_000
const PAGE = AUDIENCE_PAGE_EVENTS_MAX / AUDIENCE_EVENTS_PER_VISITOR_MAX
const { signal } = new AbortController()

test('when time is over a page of histories is brought all the same, and the next question goes on there', async () => {
  const store = createMemoryStore()
  const lines = Array.from({ length: PAGE + 2 }, (_, visitor) =>
    Array.from({ length: AUDIENCE_EVENTS_PER_VISITOR_MAX }, (_, event) => {
      const number = visitor * AUDIENCE_EVENTS_PER_VISITOR_MAX + event
      // Minutes apart: who does so much at once is a program.
      const at = new Date(Date.parse(NOON) + event * 60_000).toISOString()
      return toEventLine({ at, visitor: `v${10 + visitor}`, stage: 'awareness' }, number)
    }),
  )
  await store.drain(writeSegment(createFolder(), 'a', lines.flat()))
  const supply = createSupply(store, createDesk())
  const bring = () =>
    supply.bring({ site: 'shop', published: SITE_CONFIG }, Date.parse(NOON) + DAY_MS, {
      signal,
      isOver: () => true,
    })
  const first = await bring()
  expect([first.all, first.complete, first.visitors.length]).toEqual([PAGE + 2, PAGE, PAGE])
  expect((await bring()).complete).toBe(PAGE + 2)
})
