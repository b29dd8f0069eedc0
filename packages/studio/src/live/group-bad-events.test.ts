import { expect, test } from 'vitest'
import { groupBadEvents } from './group-bad-events.ts'

const EVENT = { at: 1, received: 'x', remedy: 'r', body: '', events: 1 }

test('what is wrong in the same place counts together, the most first, with the newest as sample', () => {
  const groups = groupBadEvents([
    { ...EVENT, id: 'e', code: 'BODY_NOT_JSON', path: '' },
    { ...EVENT, id: 'd', code: 'EVENT_TYPE_INVALID', path: 'events[7].type' },
    { ...EVENT, id: 'c', code: 'EVENT_TYPE_INVALID', path: 'events[3].type', events: 4 },
    { ...EVENT, id: 'b', code: 'EVENT_TYPE_INVALID', path: 'events[3].at' },
  ])
  expect(groups.map(({ path, count, sample }) => [path, count, sample.id])).toEqual([
    ['events[…].type', 5, 'd'],
    ['', 1, 'e'],
    ['events[…].at', 1, 'b'],
  ])
})
