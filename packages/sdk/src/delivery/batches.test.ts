import { parseBatch } from '@segue/protocol'
import { expect, test } from 'vitest'
import { BATCH_BYTES_MAX, BATCH_EVENTS_MAX } from '../limits.ts'
import { toBatches } from './batches.ts'
import type { Written } from './queue.ts'

const envelope = (session: string) =>
  JSON.stringify({
    ...{ visitor: 'v', session, tab: 't', config: 1 },
    consent: { personalization: 'granted', measurement: 'granted' },
  })
const entry = (id: string, session = 's', text = ''): Written => ({
  ...{
    id,
    envelope: envelope(session),
    text: JSON.stringify({ id, text }),
    isPrecious: false,
    event: {} as never,
  },
})
const many = (count: number, text = '') =>
  Array.from({ length: count }, (_, index) => entry(`e${index}`, 's', text))
const pack = (entries: Written[]) => [...toBatches(entries, () => 0)]
const sizes = (entries: Written[]) => pack(entries).map(({ ids }) => ids.length)

test('a batch is what the wire takes, with the events as they were queued', () => {
  const [batch] = toBatches([entry('a'), entry('b')], () => 1_700_000_000_000)
  expect(parseBatch(JSON.parse(batch?.body ?? ''))).toMatchObject({
    ok: true,
    value: { sentAt: 1_700_000_000_000, session: 's', events: [{ id: 'a' }, { id: 'b' }] },
  })
})

test.each([
  ['nothing makes no batch', [], []],
  ['as many as fit go together', many(BATCH_EVENTS_MAX), [BATCH_EVENTS_MAX]],
  ['one more starts a second batch', many(BATCH_EVENTS_MAX + 1), [BATCH_EVENTS_MAX, 1]],
  [
    'another envelope is another batch',
    [entry('a'), entry('b', 's2'), entry('c'), entry('d', 's2'), entry('e')],
    [3, 2],
  ],
  [
    'an event too large for any batch travels alone',
    [entry('a'), entry('b', 's', 'x'.repeat(60_000)), entry('c')],
    [1, 1, 1],
  ],
])('%s', (_, entries, expected) => {
  expect(sizes(entries)).toEqual(expected)
})

test('events of one envelope keep their order, and the oldest one leads', () => {
  const entries = [entry('a', 's2'), entry('b'), entry('c', 's2'), entry('d')]
  expect(pack(entries).flatMap(({ ids }) => ids)).toEqual(['a', 'c', 'b', 'd'])
})

test('no batch of ordinary events is larger than the limit', () => {
  const batches = pack(many(19, 'x'.repeat(5_000)))
  expect(batches.flatMap(({ ids }) => ids)).toHaveLength(19)
  for (const { body } of batches) expect(body.length).toBeLessThanOrEqual(BATCH_BYTES_MAX)
  expect(batches.length).toBe(3)
})

test('a batch tells the time at which it is asked for, however long those before it took', () => {
  let now = 1_000
  const batches = toBatches(many(BATCH_EVENTS_MAX * 2), () => now)
  const askSentAt = () => JSON.parse(batches.next().value?.body).sentAt
  expect(askSentAt()).toBe(1_000)
  now = 9_000
  expect(askSentAt()).toBe(9_000)
})
