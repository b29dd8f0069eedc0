import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import type { CollectorError } from '../errors.ts'
import { LOG_QUEUE_BATCHES_MAX, LOG_RETRY_SECONDS_MAX } from '../limits.ts'
import { openSegmentLog } from '../log/segment-log.ts'
import { createBatch, createEvent } from '../testing/batch.ts'
import { createFolder } from '../testing/folder.ts'
import { createDelivery } from './delivery.ts'
import { ingest } from './steps.ts'

test('a key that floods gets no more than a half, and another loses nothing', async () => {
  const deliver = await openDoor()
  // All of them before the disk has answered once.
  const answers = await Promise.all(
    Array.from({ length: LOG_QUEUE_BATCHES_MAX * 2 }, (_, turn) => [
      deliver('loud'),
      ...(turn % 16 === 0 ? [deliver('quiet')] : []),
    ]).flat(),
  )
  const quiet = answers.filter(({ site }) => site === 'quiet')
  expect(quiet.filter(({ code }) => code !== 'taken')).toEqual([])
  const loud = answers.filter(({ site, code }) => site === 'loud' && code === 'taken')
  expect(loud.length).toBeGreaterThan(LOG_QUEUE_BATCHES_MAX / 4)
  expect(loud.length).toBeLessThanOrEqual(LOG_QUEUE_BATCHES_MAX / 2)
  const refused = answers.filter(({ code }) => code !== 'taken')
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['LOG_BUSY']))
  expect(refused.filter(({ wait }) => !(wait >= 1 && wait <= LOG_RETRY_SECONDS_MAX))).toEqual([])
  expect(await deliver('loud')).toMatchObject({ code: 'taken' })
})

/** Takes batches of any site to a real log. */
async function openDoor() {
  const nothing = () => undefined
  const options = { folder: createFolder(), now: Date.now, onSealed: nothing, onError: nothing }
  const log = await openSegmentLog(options)
  onTestFinished(() => log.stop())
  return async (site: string) => {
    const stream = Readable.from([Buffer.from(JSON.stringify(createBatch([createEvent()])))])
    const origin = { site, door: 'page', receivedAt: Date.now(), compressed: false } as const
    try {
      await ingest(createDelivery({ ...origin, stream }), {
        admit: () => log.admit(site),
        append: (text) => log.append(text, site),
        onAccepted: nothing,
      })
      return { site, code: 'taken', wait: 0 }
    } catch (error) {
      const { code, details } = error as CollectorError
      return { site, code, wait: details.retryAfterSeconds ?? 0 }
    }
  }
}
