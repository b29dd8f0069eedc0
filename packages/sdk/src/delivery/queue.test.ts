// @vitest-environment happy-dom
import type { Page, SegueEvent } from '@segue/protocol'
import { describe, expect, test, vi } from 'vitest'
import type { Disk } from '../disk.ts'
import { emit } from '../emitter.ts'
import { FLUSH_MS, GATHER_MS, QUEUE_EVENTS_MAX } from '../limits.ts'
import { createFailedDisk, createMapDisk } from '../map-disk.ts'
import { createQueue, type Entry } from './queue.ts'

const entry = (id: string, name = id): Entry => ({
  ...{ id, envelope: '{}', isPrecious: false },
  event: { id, at: 0, props: { name } } as unknown as SegueEvent,
})
const openQueue = (disk: Disk) => createQueue(disk, () => true)
const ids = (entries: Entry[]) => entries.map(({ id }) => id)

/** The contract holds on a disk that works and on one that was given up. */
const DISKS: [string, () => Disk][] = [
  ['a disk', () => createMapDisk(new Map())],
  ['a failed disk', createFailedDisk],
]

test.each(DISKS)('on %s, entries come back in the order of their ids', async (_, open) => {
  const queue = openQueue(open())
  for (const id of ['b', 'c', 'a']) queue.add(entry(id))
  expect(ids(await queue.list())).toEqual(['a', 'b', 'c'])
  expect(ids(queue.own()).sort()).toEqual(['a', 'b', 'c'])
})

test.each(DISKS)('on %s, the same id again replaces the entry', async (_, open) => {
  const queue = openQueue(open())
  queue.add(entry('a', 'first'))
  queue.add(entry('a', 'second'))
  expect(await queue.list()).toMatchObject([entry('a', 'second')])
  expect(queue.own()).toMatchObject([{ text: '{"id":"a","at":0,"props":{"name":"second"}}' }])
})

test.each(DISKS)('on %s, removed entries are gone, others stay', async (_, open) => {
  const queue = openQueue(open())
  queue.add(entry('a'))
  queue.add(entry('b'))
  queue.remove(['a', 'unknown'])
  expect(ids(await queue.list())).toEqual(['b'])
  queue.clear()
  expect(await queue.list()).toEqual([])
  expect(queue.own()).toEqual([])
})

test.each(DISKS)('on %s, what overflows is dropped for good', async (_, open) => {
  const queue = openQueue(open())
  for (let id = 1_000; id <= 1_000 + QUEUE_EVENTS_MAX; id += 1) queue.add(entry(`${id}`))
  expect(await queue.list()).toHaveLength(QUEUE_EVENTS_MAX)
  expect(ids(queue.own())).not.toContain('1000')
})

test.each(DISKS)(
  'on %s, the newest event that stays tells how many were dropped',
  async (_, open) => {
    const queue = openQueue(open())
    const over = 3
    for (let id = 1_000; id < 1_000 + QUEUE_EVENTS_MAX + over; id += 1) queue.add(entry(`${id}`))
    const toLosses = (entries: Entry[]) => entries.flatMap(({ event }) => event.dropped ?? [])
    expect(toLosses(await queue.list())).toEqual([1, 1, 1])
    expect(toLosses(queue.own())).toEqual([1, 1, 1])
  },
)

test('what is dropped passes on what it had to tell', async () => {
  const stored = new Map<string, unknown>()
  const first = openQueue(createMapDisk(stored))
  for (let id = 1_000; id <= 1_000 + QUEUE_EVENTS_MAX; id += 1) first.add(entry(`${id}`))
  await first.list()
  const second = openQueue(createMapDisk(stored))
  for (let id = 4_000; id < 4_000 + QUEUE_EVENTS_MAX; id += 1) second.add(entry(`${id}`))
  const [newest, ...older] = (await second.list()).reverse()
  expect(newest?.event.dropped).toBe(1 + QUEUE_EVENTS_MAX)
  expect(newest?.text).toContain('"dropped":1001')
  expect(older.every(({ event }) => event.dropped === undefined)).toBe(true)
  expect(stored.size).toBe(QUEUE_EVENTS_MAX)
  window.dispatchEvent(new Event('pagehide'))
  const [again] = (await openQueue(createMapDisk(stored)).list()).reverse()
  expect(again?.event.dropped).toBe(1 + QUEUE_EVENTS_MAX)
})

test('a burst of events is written in two transactions, the first of them at once', async () => {
  vi.useFakeTimers()
  const stored = new Map<string, unknown>()
  const disk = createMapDisk(stored)
  const work = vi.spyOn(disk, 'work')
  const queue = openQueue(disk)
  queue.add(entry('1'))
  await null
  expect(stored.size).toBe(1)
  for (let id = 2; id <= 9; id += 1) {
    await vi.advanceTimersByTimeAsync(10)
    queue.add(entry(`${id}`))
  }
  await vi.advanceTimersByTimeAsync(GATHER_MS)
  expect([work.mock.calls.length, stored.size]).toEqual([2, 9])
  vi.useRealTimers()
})

test('what was cleared in the same task is not written', async () => {
  const stored = new Map<string, unknown>()
  const queue = openQueue(createMapDisk(stored))
  queue.add(entry('a'))
  queue.clear()
  await queue.list()
  expect(stored.size).toBe(0)
})

test('the next page finds what this page added, and what another tab added', async () => {
  const stored = new Map<string, unknown>()
  const here = openQueue(createMapDisk(stored))
  openQueue(createMapDisk(stored)).add(entry('b'))
  here.add(entry('a'))
  await here.list()
  expect(ids(await openQueue(createMapDisk(stored)).list())).toEqual(['a', 'b'])
  expect(ids(here.own())).toEqual(['a'])
})

test('all entries of one task are written together', async () => {
  const disk = createMapDisk(new Map())
  const work = vi.spyOn(disk, 'work')
  const queue = openQueue(disk)
  queue.add(entry('a'))
  queue.add(entry('b'))
  await Promise.resolve()
  expect(work).toHaveBeenCalledTimes(1)
})

test('what becomes known of an event before it leaves is in its text', () => {
  const queue = openQueue(createFailedDisk())
  const added = entry('a')
  queue.add(added)
  Object.assign(added.event.props, { missing: true })
  expect(queue.own()[0]?.text).toBe('{"id":"a","at":0,"props":{"name":"a","missing":true}}')
})

test('an entry without an envelope waits: it is neither written nor sent, and can be taken out', async () => {
  const stored = new Map<string, unknown>()
  const queue = openQueue(createMapDisk(stored))
  queue.add({ ...entry('a'), envelope: '' })
  queue.add(entry('b'))
  expect(ids(queue.own())).toEqual(['b'])
  expect(ids(await queue.list())).toEqual(['b'])
  expect([...stored.keys()]).toEqual(['b'])
  expect(ids(queue.takeWaiting())).toEqual(['a'])
  expect(queue.takeWaiting()).toEqual([])
})

test('memory holds no more than the queue may, and drops ordinary events first', () => {
  const queue = openQueue(createFailedDisk())
  queue.add({ ...entry('0'), isPrecious: true })
  for (let id = 1; id <= QUEUE_EVENTS_MAX; id += 1) queue.add(entry(`${id}`))
  expect(queue.own()).toHaveLength(QUEUE_EVENTS_MAX)
  expect(ids(queue.own())).toContain('0')
  expect(ids(queue.own())).not.toContain('1')
})

test.each([
  ['may be stored no longer', 0],
  ['is of a visitor whom another tab forgot', 1],
])('what %s when the disk is there is not written', async (_, forgotten) => {
  const stored = new Map<string, unknown>()
  const disk = createMapDisk(stored)
  let open = () => {}
  const opening = new Promise<void>((done) => {
    open = done
  })
  const slow: Disk = { ...disk, work: (work) => opening.then(() => disk.work(work)) }
  let isGranted = true
  const queue = createQueue(slow, () => {
    // It comes out as consent is asked for.
    if (forgotten) emit('wipe', true)
    return isGranted
  })
  queue.add(entry('a'))
  await Promise.resolve()
  isGranted = !!forgotten
  open()
  await queue.list()
  expect(stored.size).toBe(0)
})

test('where another tab forgot the visitor, what it left on disk counts', async () => {
  const stored = new Map()
  const queue = openQueue(createMapDisk(stored))
  queue.add(entry('a'))
  await queue.list()
  emit('wipe', false)
  expect(ids(queue.own())).toEqual(['a'])
  emit('wipe', true)
  expect(queue.own()).toEqual([])
  expect(ids(await queue.list())).toEqual(['a'])
  stored.clear()
  expect(await queue.list()).toEqual([])
})

test('what several tabs drop at once is told once', async () => {
  const stored = new Map<string, unknown>()
  const tabs = [0, 1, 2].map(() => openQueue(createMapDisk(stored)))
  const over = 50
  for (let id = 1_000; id < 1_000 + QUEUE_EVENTS_MAX + over; id += 1)
    tabs[id % tabs.length]?.add(entry(`${id}`))
  for (const _ of [1, 2, 3]) await Promise.all(tabs.map((tab) => tab.list()))
  const told = tabs.flatMap((tab) => tab.own()).map(({ event }) => event.dropped ?? 0)
  expect(told.reduce((sum, lost) => sum + lost)).toBe(over)
  expect(stored.size).toBe(QUEUE_EVENTS_MAX)
})

test('a page without an event that could tell of a loss drops nothing yet', async () => {
  const stored = new Map<string, unknown>()
  for (let id = 1_000; id <= 1_000 + QUEUE_EVENTS_MAX; id += 1) stored.set(`${id}`, entry(`${id}`))
  const queue = openQueue(createMapDisk(stored))
  expect(await queue.list()).toHaveLength(1 + QUEUE_EVENTS_MAX)
  queue.add(entry('9000'))
  const [newest] = (await queue.list()).reverse()
  expect(newest?.event.dropped).toBe(2)
  expect(stored.size).toBe(QUEUE_EVENTS_MAX)
})

test('a loss is told by an event that has not arrived by another tab', async () => {
  const stored = new Map<string, unknown>()
  const queue = openQueue(createMapDisk(stored))
  queue.add(entry('9000'))
  queue.add(entry('9001'))
  await queue.list()
  stored.delete('9001')
  for (let id = 1_000; id <= 1_000 + QUEUE_EVENTS_MAX; id += 1) stored.set(`${id}`, entry(`${id}`))
  const told = (await queue.list()).map(({ id, event }) => [id, event.dropped])
  expect(told.slice(-2)).toEqual([
    ['9000', 3],
    ['9001', undefined],
  ])
})

describe('an event that another tab made', () => {
  test.each([
    ['just now is left to it', 0, []],
    ['before that is sent', -FLUSH_MS - 1_000, ['a']],
    ['by a clock that was set back since is sent', FLUSH_MS + 1_000, ['a']],
  ])('%s', async (_, ms, expected) => {
    const stored = new Map([['a', { ...entry('a'), event: { at: Date.now() + ms } }]])
    expect(ids(await openQueue(createMapDisk(stored)).list())).toEqual(expected)
  })

  test('has on disk what its application called the page in the end', async () => {
    vi.useFakeTimers()
    const stored = new Map<string, unknown>()
    const queue = openQueue(createMapDisk(stored))
    const [page, before] = [{ title: 'Old' }, { title: 'Before' }]
    queue.add({ ...entry('a'), event: { page: before } as SegueEvent })
    queue.add({ ...entry('b'), event: { page } as SegueEvent })
    queue.add({ ...entry('c'), event: { page } as SegueEvent })
    await vi.advanceTimersByTimeAsync(GATHER_MS)
    queue.remove(['c'])
    page.title = before.title = 'New'
    emit('title', page as Page)
    await vi.advanceTimersByTimeAsync(GATHER_MS)
    const titles = [...stored.values()].map((entry) => (entry as Entry).event.page.title)
    expect(titles).toEqual(['Before', 'New'])
    vi.useRealTimers()
  })
})
