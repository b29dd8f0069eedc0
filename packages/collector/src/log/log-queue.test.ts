import { expect, test } from 'vitest'
import { LOG_QUEUE_BATCHES_MAX, LOG_QUEUE_BYTES_MAX } from '../limits.ts'
import { createLogQueue } from './log-queue.ts'

test.each([
  ['bytes', LOG_QUEUE_BYTES_MAX / 2, 1],
  ['batches', 1, LOG_QUEUE_BATCHES_MAX / 2],
])('who has half of the %s waiting is refused, and others are not', (_, bytes, batches) => {
  const queue = createLogQueue()
  for (let batch = 0; batch < batches; batch += 1) expect(queue.add('loud', bytes)).toBe(true)
  expect([queue.hasRoom('loud'), queue.add('loud', 1)]).toEqual([false, false])
  expect([queue.hasRoom('quiet'), queue.add('quiet', 1_000)]).toEqual([true, true])
  queue.remove('loud', bytes)
  queue.remove('quiet', 1_000)
  expect([queue.hasRoom('loud'), queue.add('loud', bytes)]).toEqual([true, true])
})

test('a batch that is refused takes no room', () => {
  const queue = createLogQueue()
  expect(queue.add('shop', LOG_QUEUE_BYTES_MAX)).toBe(false)
  expect(queue.add('shop', LOG_QUEUE_BYTES_MAX / 2)).toBe(true)
})
