import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { STOP_MS_MAX, STOP_REQUESTS_MS_MAX } from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess } from '../testing/in-process.ts'

test('a client that never finishes its request holds up the stop for a moment only', async () => {
  const { url, key, stop } = await openInProcess(createFolder())
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const head = [
    `POST /v1/events?k=${key} HTTP/1.1`,
    'Host: x',
    'Origin: http://127.0.0.1:4810',
    'Content-Type: text/plain',
    'Content-Length: 100',
    'Expect: 100-continue',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toContain('100 Continue')
  socket.write('{')
  const cut = once(socket.resume(), 'close')
  const startedAt = performance.now()
  await stop()
  await cut
  const stopMs = performance.now() - startedAt
  expect(stopMs).toBeGreaterThan(STOP_REQUESTS_MS_MAX / 2)
  expect(stopMs).toBeLessThan(STOP_MS_MAX / 2)
})
