import { expect, test } from 'vitest'
import { LIVE_EVENTS_MAX } from '../limits.ts'
import { createLiveEvent } from '../testing/live-event.ts'
import { addEvents, EMPTY_LIST, type EventList, pauseList, resumeList } from './event-list.ts'

const create = (...ids: number[]) => ids.map((id) => createLiveEvent(String(id)))
const shown = (list: EventList) => list.shown.map(({ event }) => Number(event.id))

test('the newest comes first, in whatever order events arrive', () => {
  const list = addEvents(addEvents(EMPTY_LIST, create(2, 1)), create(4, 3))
  expect(shown(list)).toEqual([4, 3, 2, 1])
})

test('an event that is known is not added again, nor one that comes twice at once', () => {
  const list = addEvents(addEvents(EMPTY_LIST, create(1, 2)), create(2, 3, 3))
  expect(shown(list)).toEqual([3, 2, 1])
})

test.each([
  [LIVE_EVENTS_MAX, LIVE_EVENTS_MAX, 1],
  [LIVE_EVENTS_MAX + 1, LIVE_EVENTS_MAX, 2],
])('of %i events %i stay, down to event %i', (count, kept, oldest) => {
  let list = EMPTY_LIST
  for (let id = 1; id <= count; id++) list = addEvents(list, create(id))
  expect(list.shown).toHaveLength(kept)
  expect(shown(list).at(-1)).toBe(oldest)
})

test('a paused list stands still and shows what waited when it goes on', () => {
  const paused = addEvents(pauseList(addEvents(EMPTY_LIST, create(1))), create(2, 3))
  expect(shown(paused)).toEqual([1])
  expect(paused.waiting).toHaveLength(2)
  const resumed = resumeList(paused)
  expect(shown(resumed)).toEqual([3, 2, 1])
  expect(resumed).toMatchObject({ waiting: [], paused: false })
})

test('what waits is bounded, too, and known to later arrivals', () => {
  let list = pauseList(EMPTY_LIST)
  for (let id = 1; id <= LIVE_EVENTS_MAX + 5; id++) list = addEvents(list, create(id))
  expect(list.waiting).toHaveLength(LIVE_EVENTS_MAX)
  expect(addEvents(list, create(LIVE_EVENTS_MAX))).toBe(list)
})
