// @vitest-environment happy-dom
import { type SegueEvent, toJson } from '@segue/protocol'
import { expect, test, vi } from 'vitest'
import { QUEUE_BYTES_MAX, QUEUE_EVENTS_MAX } from '../limits.ts'
import { createMapDisk } from '../map-disk.ts'
import { createQueue, type Entry } from './queue.ts'

/** A tenth of a megabyte, so that ten of them are within the limit. */
const LARGE_CHARS = QUEUE_BYTES_MAX / 10 - 100

/** An event that waits for a choice about consent. */
const waiting = (id: number, chars = LARGE_CHARS, isPrecious = false): Entry => ({
  ...{ id: `${id}`, envelope: '', isPrecious },
  event: { id: `${id}`, at: 0, props: { text: 'x'.repeat(chars) } } as unknown as SegueEvent,
})

const bytesOf = (entries: readonly Entry[]) =>
  entries.reduce((sum, { event }) => sum + toJson(event).length, 0)
const lossesOf = (entries: readonly Entry[]) =>
  entries.reduce((sum, { event }) => sum + (event.dropped ?? 0), 0)

test.each([
  ['many small ones', QUEUE_EVENTS_MAX + 20, 10, QUEUE_EVENTS_MAX],
  ['few large ones', 30, LARGE_CHARS, 10],
  ['large ones within the limit', 10, LARGE_CHARS, 10],
])('of events that wait, %s, no more are kept than may be stored', (_, count, chars, left) => {
  const queue = createQueue(createMapDisk(new Map()), () => false)
  queue.add(waiting(1_000, chars, true))
  for (let id = 1_001; id < 1_000 + count; id += 1) queue.add(waiting(id, chars))
  const kept = queue.takeWaiting()
  expect(kept).toHaveLength(left)
  expect(bytesOf(kept)).toBeLessThanOrEqual(QUEUE_BYTES_MAX)
  expect([kept[0]?.id, kept.at(-1)?.id]).toEqual(['1000', `${999 + count}`])
  expect(lossesOf(kept)).toBe(count - left)
})

test('events that wait touch no disk, however many are dropped', async () => {
  const disk = createMapDisk(new Map())
  const work = vi.spyOn(disk, 'work')
  const queue = createQueue(disk, () => false)
  for (let id = 0; id < QUEUE_EVENTS_MAX + 3; id += 1) queue.add(waiting(id, 10))
  window.dispatchEvent(new Event('pagehide'))
  await null
  expect(work).not.toHaveBeenCalled()
})

test('what waits and overflows beside what is on disk is told, too', async () => {
  const stored = new Map<string, unknown>()
  const other = createQueue(createMapDisk(stored), () => true)
  for (let id = 1; id <= 5; id += 1) other.add({ ...waiting(id), envelope: '{}', isPrecious: true })
  await other.list()
  const queue = createQueue(createMapDisk(stored), () => true)
  for (let id = 6; id <= 13; id += 1) queue.add(waiting(id))
  queue.add({ ...waiting(14, 10), envelope: '{}' })
  expect(lossesOf(await queue.list())).toBe(3)
  expect(queue.takeWaiting()).toHaveLength(5)
})
