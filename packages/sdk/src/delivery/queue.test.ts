import { afterEach, expect, test, vi } from 'vitest'
import type { Disk } from '../disk.ts'
import { QUEUE_EVENTS_MAX } from '../limits.ts'
import type { Entry } from './entry.ts'
import { createQueue } from './queue.ts'

const entry = (id: string, event = id): Entry => ({ id, envelope: '{}', event, precious: false })
const ids = (entries: Entry[]) => entries.map(({ id }) => id)

/** The contract holds on a disk that works and on one that was given up. */
const DISKS: [string, () => Disk][] = [
  ['a disk', () => createMapDisk(new Map())],
  ['a failed disk', createFailedDisk],
]

test.each(DISKS)('on %s, entries come back in the order of their ids', async (_, open) => {
  const queue = createQueue(open())
  for (const id of ['b', 'c', 'a']) queue.add(entry(id))
  expect(ids(await queue.list())).toEqual(['a', 'b', 'c'])
  expect(ids(queue.own()).sort()).toEqual(['a', 'b', 'c'])
})

test.each(DISKS)('on %s, the same id again replaces the entry', async (_, open) => {
  const queue = createQueue(open())
  queue.add(entry('a', 'first'))
  queue.add(entry('a', 'second'))
  expect(await queue.list()).toEqual([entry('a', 'second')])
  expect(queue.find('a')?.event).toBe('second')
})

test.each(DISKS)('on %s, removed entries are gone, others stay', async (_, open) => {
  const queue = createQueue(open())
  queue.add(entry('a'))
  queue.add(entry('b'))
  await queue.remove(['a', 'unknown'])
  expect(ids(await queue.list())).toEqual(['b'])
  await queue.clear()
  expect(await queue.list()).toEqual([])
  expect(queue.own()).toEqual([])
})

test.each(DISKS)('on %s, what overflows is dropped for good', async (_, open) => {
  const queue = createQueue(open())
  for (let id = 1_000; id <= 1_000 + QUEUE_EVENTS_MAX; id += 1) queue.add(entry(`${id}`))
  expect(await queue.list()).toHaveLength(QUEUE_EVENTS_MAX)
  expect(queue.find('1000')).toBeUndefined()
})

test('the next page finds what this page added, and what another tab added', async () => {
  const stored = new Map<string, unknown>()
  const here = createQueue(createMapDisk(stored))
  createQueue(createMapDisk(stored)).add(entry('b'))
  here.add(entry('a'))
  await here.list()
  expect(ids(await createQueue(createMapDisk(stored)).list())).toEqual(['a', 'b'])
  expect(ids(here.own())).toEqual(['a'])
})

test('all entries of one task are written together', async () => {
  const disk = createMapDisk(new Map())
  const put = vi.spyOn(disk, 'put')
  const queue = createQueue(disk)
  queue.add(entry('a'))
  queue.add(entry('b'))
  await queue.list()
  expect(put).toHaveBeenCalledTimes(1)
})

function createMapDisk(stored: Map<string, unknown>): Disk {
  return {
    async put(entries) {
      for (const [key, value] of entries) stored.set(key, structuredClone(value))
    },
    async update<Value>(key: string, change: (old: Value | undefined) => Value) {
      const next = change(stored.get(key) as Value | undefined)
      stored.set(key, next)
      return next
    },
    values: async <Value>() => [...stored.values()] as Value[],
    async remove(keys) {
      for (const key of keys) stored.delete(key)
    },
    clear: async () => stored.clear(),
  }
}

function createFailedDisk(): Disk {
  const nothing = async () => undefined
  return { put: nothing, update: nothing, values: nothing, remove: nothing, clear: nothing }
}

afterEach(() => vi.restoreAllMocks())
