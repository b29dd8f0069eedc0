import { expect, test } from 'vitest'
import { createLogger } from './create-logger.ts'

test.each([
  ['an e-mail address', 'no such user: eve@mail.example', 'eve@mail.example'],
  ['an IP address', 'read ECONNRESET 203.0.113.77', '203.0.113.77'],
  ['an IP address of the sixth version', 'read ECONNRESET 2001:db8::7', '2001:db8::7'],
  ['a secret in an address', 'GET /reset?token=abc123', 'abc123'],
])('%s in a message, a field or an error stays out of the log', (_, text, secret) => {
  const lines: string[] = []
  const logger = createLogger('info', { write: (line) => void lines.push(line) })
  logger.info({ nested: { text } }, text)
  logger.error({ err: new Error(text) }, 'A part failed')
  expect(lines.join('')).not.toContain(secret)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 30, time: expect.any(Number) },
    { level: 50, msg: 'A part failed', err: { type: 'Error', stack: expect.any(String) } },
  ])
})
