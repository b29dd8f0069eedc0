import type { ConsentState } from '@segue/protocol'
import { expect, test } from 'vitest'
import { joinSaid, SILENT } from './said.ts'

test.each<[string, (ConsentState | undefined)[], ConsentState]>([
  ['nobody', [], 'pending'],
  ['one that grants', ['granted'], 'granted'],
  ['a denial beside a grant', ['granted', 'denied'], 'denied'],
  ['a denial beside one that waits', ['pending', 'denied'], 'denied'],
  ['a grant beside one that waits', ['granted', 'pending'], 'pending'],
  ['a grant beside one that has no say', ['granted', undefined], 'granted'],
  ['one that has no say', [undefined], 'pending'],
])('%s makes the purpose what it is', (_, states, expected) => {
  const all = states.map((measurement) => (measurement ? { measurement } : {}))
  expect(joinSaid(all)).toEqual({ personalization: 'pending', measurement: expected })
})

test('a source that was not heard yet waits for both purposes', () => {
  const granted = { personalization: 'granted', measurement: 'granted' } as const
  expect(joinSaid([granted, SILENT])).toEqual(SILENT)
})
