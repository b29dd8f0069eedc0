import { expect, test } from 'vitest'
import { createLiveEvent } from '../testing/live-event.ts'
import { countTypes } from './event-types.ts'

test('types are counted and sorted by name', () => {
  const events = ['view_item', 'click', 'view_item', 'constructor'].map((type, id) =>
    createLiveEvent(String(id), { type }),
  )
  expect(countTypes(events)).toEqual([
    { type: 'click', events: 1 },
    { type: 'constructor', events: 1 },
    { type: 'view_item', events: 2 },
  ])
})
