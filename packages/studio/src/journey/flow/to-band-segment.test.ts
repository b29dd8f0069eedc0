import { expect, test } from 'vitest'
import { toMoveSegment, toTouchpointSegment } from './to-band-segment.ts'

const TERMS = { name: 'Those', days: 30 }
const MOVED = {
  event: 'journey_stage_change',
  where: { prop: 'to', op: 'equals', value: 'decision' },
  within: { days: 30 },
  op: 'at_least',
  value: 1,
}

test('a band between stages is a rule of exactly these moves in the last days', () => {
  expect(toMoveSegment({ from: 'awareness', to: 'decision' }, TERMS)).toEqual({
    kind: 'exact',
    segment: {
      id: 'moved-awareness-decision',
      name: 'Those',
      when: {
        ...MOVED,
        where: {
          all: [
            { prop: 'from', op: 'equals', value: 'awareness' },
            { prop: 'to', op: 'equals', value: 'decision' },
          ],
        },
      },
    },
  })
})

test.each([
  ['page', '/c/hiking', 'page.path', 'page-c-hiking-decision'],
  ['campaign', 'Ten % off!', 'source.campaign', 'campaign-ten-off-decision'],
  // The one kind that browsers tell with the view itself.
  ['channel', 'direct', 'source.kind', 'channel-direct-decision'],
] as const)('by %s, %s is met before the move', (by, touchpoint, prop, id) => {
  const { segment, kind } = toTouchpointSegment({ by, touchpoint, stage: 'decision' }, TERMS)
  const met = { event: 'page_view', where: { prop, op: 'equals', value: touchpoint } }
  const { event, where } = MOVED
  expect([kind, segment.id, segment.when]).toEqual([
    ...['met', id],
    { all: [{ sequence: [met, { event, where }], within: { days: 30 } }, MOVED] },
  ])
})

test('of other channels a browser knows the newest, so the rule asks for that', () => {
  const { segment, kind } = toTouchpointSegment(
    { by: 'channel', touchpoint: 'search', stage: 'decision' },
    TERMS,
  )
  const source = { trait: 'source.kind', op: 'equals', value: 'search' }
  expect([kind, segment.when]).toEqual(['source', { all: [source, MOVED] }])
})

test('an id of a long address leaves room for a number, and ends with no dash', () => {
  const touchpoint = `/${'a'.repeat(50)}/${'b'.repeat(50)}`
  const { segment } = toTouchpointSegment({ by: 'page', touchpoint, stage: 'decision' }, TERMS)
  expect(segment.id).toMatch(/^page-a{50}-b{4}$/)
})
