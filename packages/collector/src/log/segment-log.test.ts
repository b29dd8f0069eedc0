import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  LOG_QUEUE_BATCHES_MAX,
  LOG_QUEUE_BYTES_MAX,
  LOG_SEGMENT_AGE_MS_MAX,
  LOG_SEGMENT_BYTES_MAX,
} from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { openSegmentLog } from './segment-log.ts'

async function openLog(folder = createFolder()) {
  const onSealed = vi.fn()
  const onError = vi.fn()
  const log = await openSegmentLog({ folder, now: Date.now, onSealed, onError })
  onTestFinished(() => log.stop())
  const read = (ending: string) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
  return { folder, log, onSealed, onError, read }
}

test('what was appended is in the file when the promise resolves', async () => {
  const { log, read } = await openLog()
  await log.append('{"a":1}\n', 'shop')
  expect(read('.open')).toEqual(['{"a":1}\n'])
})

test('what is appended at once is written in the order it came', async () => {
  const { log, read } = await openLog()
  const texts = Array.from(
    { length: LOG_QUEUE_BATCHES_MAX / 2 },
    (_, number) => `{"n":${number}}\n`,
  )
  await Promise.all(texts.map((text) => log.append(text, 'shop')))
  expect(read('.open')).toEqual([texts.join('')])
})

test('sealing gives the segment to the store, and the next append opens another', async () => {
  const { log, onSealed, read } = await openLog()
  await log.append('{"a":1}\n', 'shop')
  await log.seal()
  await log.append('{"b":1}\n', 'shop')
  expect(onSealed).toHaveBeenCalledTimes(1)
  expect(read('.ndjson')).toEqual(['{"a":1}\n'])
  expect(read('.open')).toEqual(['{"b":1}\n'])
})

test('sealing without anything written makes no segment', async () => {
  const { log, onSealed, folder } = await openLog()
  await log.seal()
  expect(onSealed).not.toHaveBeenCalled()
  expect(readdirSync(folder)).toEqual([])
})

test('a segment is sealed by itself when it is old', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { log, read } = await openLog()
  await log.append('{"a":1}\n', 'shop')
  vi.advanceTimersByTime(LOG_SEGMENT_AGE_MS_MAX)
  await log.append('{"b":1}\n', 'shop')
  expect(read('.ndjson')).toEqual(['{"a":1}\n'])
})

test('a segment is sealed when it is full, and not before', async () => {
  const { log, read } = await openLog()
  await log.append('x'.repeat(LOG_SEGMENT_BYTES_MAX - 1), 'shop')
  await log.append('y', 'shop')
  await log.append('z', 'shop')
  expect(read('.ndjson').map(({ length }) => length)).toEqual([LOG_SEGMENT_BYTES_MAX])
  expect(read('.open')).toEqual(['z'])
})

test('what waits at once fills one segment after the other, and none beyond the size of one append', async () => {
  const { log, read } = await openLog()
  const text = 'x'.repeat(LOG_SEGMENT_BYTES_MAX / 2)
  await Promise.all(['one', 'other', 'third'].map((whose) => log.append(text, whose)))
  await log.seal()
  expect(read('.ndjson').map(({ length }) => length)).toEqual([
    LOG_SEGMENT_BYTES_MAX,
    LOG_SEGMENT_BYTES_MAX / 2,
  ])
})

test('a queue that is full refuses more, and takes it once there is room', async () => {
  const { log } = await openLog()
  const full = log.append('x'.repeat(LOG_QUEUE_BYTES_MAX / 2), 'shop')
  await expect(log.append('y', 'shop')).rejects.toMatchObject({ code: 'LOG_BUSY' })
  expect(() => log.admit('shop')).toThrow(expect.objectContaining({ code: 'LOG_BUSY' }))
  expect(() => log.admit('other')).not.toThrow()
  await expect(log.append('y', 'other')).resolves.toBeUndefined()
  await full
  await expect(log.append('y', 'shop')).resolves.toBeUndefined()
})

test('a disk that cannot be written refuses, and is used again when it can', async () => {
  const { log, folder, onError, read } = await openLog()
  rmSync(folder, { recursive: true })
  await expect(log.append('{"a":1}\n', 'shop')).rejects.toMatchObject({ code: 'LOG_UNWRITABLE' })
  expect(onError).toHaveBeenCalled()
  mkdirSync(folder)
  await log.append('{"b":1}\n', 'shop')
  expect(read('.open')).toEqual(['{"b":1}\n'])
})

test('nothing is acknowledged in a segment that another process took over, and the next one is its own', async () => {
  const { log, folder, onError, read } = await openLog()
  await log.append('{"a":1}\n', 'shop')
  const other = await openLog(folder)
  await expect(log.append('{"b":1}\n', 'shop')).rejects.toMatchObject({ code: 'LOG_UNWRITABLE' })
  expect(onError).toHaveBeenCalled()
  await other.log.append('{"c":1}\n', 'shop')
  await log.append('{"d":1}\n', 'shop')
  await log.seal()
  expect(read('.open')).toEqual(['{"c":1}\n'])
  expect(read('.ndjson').join('')).toMatch(/^{"a":1}\n({"b":1}\n)?{"d":1}\n$/)
})

test('a segment that was taken over while nothing came is told, and nobody else loses theirs', async () => {
  const { log, folder, onError } = await openLog()
  await log.append('{"a":1}\n', 'shop')
  const other = await openLog(folder)
  await other.log.append('{"b":1}\n', 'shop')
  await log.seal()
  expect(onError.mock.calls.join()).toContain('taken away')
  await log.append('{"c":1}\n', 'shop')
  await log.seal()
  expect(other.read('.open')).toEqual(['{"b":1}\n'])
})

test('a stopped log has sealed everything and takes no more', async () => {
  const { log, read } = await openLog()
  const written = log.append('{"a":1}\n', 'shop')
  await log.stop()
  await written
  await expect(log.append('{"b":1}\n', 'shop')).rejects.toMatchObject({ code: 'STOPPING' })
  expect(read('.ndjson')).toEqual(['{"a":1}\n'])
})

test('opening seals what a crashed process left', async () => {
  const folder = createFolder()
  writeFileSync(join(folder, 'a.open'), '{"a":1}\n{"b"')
  const { read } = await openLog(folder)
  expect(read('.ndjson')).toEqual(['{"a":1}\n'])
})
