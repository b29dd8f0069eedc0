import { expect, test } from 'vitest'
import { LOG_QUEUE_BYTES_MAX, LOG_SITE_QUEUE_BYTES_MAX } from '../limits.ts'
import { createQueuedBytes } from './queued-bytes.ts'

test('a site that has its share waiting is refused, and others are not', () => {
  const queued = createQueuedBytes()
  expect(queued.add('loud', LOG_SITE_QUEUE_BYTES_MAX)).toBe(true)
  expect(queued.add('loud', 1)).toBe(false)
  expect(queued.add('quiet', 1_000)).toBe(true)
  queued.remove('loud', 1)
  expect([queued.add('loud', 2), queued.add('loud', 1)]).toEqual([false, true])
})

test('all sites together may have no more waiting than the whole', () => {
  const queued = createQueuedBytes()
  const shares = LOG_QUEUE_BYTES_MAX / LOG_SITE_QUEUE_BYTES_MAX
  for (let site = 0; site < shares; site += 1)
    expect(queued.add(`s${site}`, LOG_SITE_QUEUE_BYTES_MAX)).toBe(true)
  expect(queued.add('one more', 1)).toBe(false)
})
