import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEdge } from '../edge.ts'
import { BATCH_BYTES_MAX, SEND_MS_MAX } from '../limits.ts'
import { createTransport, type Transport } from './transport.ts'

const beacon = vi.fn(() => true)
let transport: Transport

beforeEach(() => {
  vi.stubGlobal('navigator', { sendBeacon: beacon })
  transport = createTransport(
    'https://collector.example/v1/events?k=wk',
    createEdge(() => {}),
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  beacon.mockClear()
})

const answer = (status: number, body: string, headers = {}) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers }))

test.each<[string, () => void, object]>([
  ['stored events', () => answer(200, '{"good":2,"bad":[]}'), { status: 200, bad: [] }],
  [
    'refused events',
    () => answer(400, '{"good":0,"bad":[{"id":"a","code":"EVENT_ID_INVALID"}]}'),
    { status: 400, bad: ['a'] },
  ],
  [
    'a collector that is busy',
    () => answer(503, 'busy', { 'retry-after': '7' }),
    { status: 503, bad: [], askedMs: 7_000 },
  ],
  ['a proxy that answers HTML', () => answer(502, '<html>'), { status: 502, bad: [] }],
  [
    'no network',
    () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline'))),
    { status: 0 },
  ],
])('%s are told apart', async (_, prepare, expected) => {
  prepare()
  expect(await transport.post('{}')).toMatchObject(expected)
  expect(beacon).not.toHaveBeenCalled()
})

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('patched')
    },
  ],
  ['gives nothing', () => undefined],
  ['gives something else', () => ({ ok: true })],
])('where fetch %s, the events leave as a beacon and stay unacknowledged', async (_, fetch) => {
  vi.stubGlobal('fetch', fetch)
  expect(await transport.post('{}')).toMatchObject({ status: 0 })
  expect(beacon).toHaveBeenCalledTimes(1)
})

test('a request that hangs counts as failed after a while', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  const answered = transport.post('{}')
  await vi.advanceTimersByTimeAsync(SEND_MS_MAX)
  expect(await answered).toMatchObject({ status: 0 })
})

test.each([
  [BATCH_BYTES_MAX, true],
  [BATCH_BYTES_MAX + 1, false],
])('a body of %i bytes outlives the page: %s', async (bytes, keepalive) => {
  const fetch = vi.fn(async () => new Response('{}'))
  vi.stubGlobal('fetch', fetch)
  await transport.post('x'.repeat(bytes))
  expect(fetch).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ keepalive }))
})

test('a beacon that the browser refuses or lacks is told', () => {
  expect(transport.beacon('{}')).toBe(true)
  beacon.mockReturnValueOnce(false)
  expect(transport.beacon('{}')).toBe(false)
  vi.stubGlobal('navigator', {})
  expect(transport.beacon('{}')).toBe(false)
})
