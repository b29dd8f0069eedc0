import { expect, test } from 'vitest'
import { startSmtpServer } from '../testing/smtp-server.ts'
import { createMailer, toTransport } from './mailer.ts'

const MAIL = {
  ...{ id: '<digest@segue>', to: 'ana@shop.example', subject: 'Ünïcode', text: 'Hi', html: '<p>' },
  at: Date.UTC(2026, 10, 23, 7),
}
const from = 'segue@shop.example'

test('a mail arrives with its id, its date and both of its parts', async () => {
  const server = await startSmtpServer()
  const send = createMailer({ smtpUrl: server.url, smtpFrom: from })
  expect(await send?.(MAIL)).toBeUndefined()
  const [got] = server.got
  expect(got?.to).toBe('ana@shop.example')
  expect(got?.head).toMatchObject({
    ...{ from, to: MAIL.to, 'message-id': MAIL.id, date: 'Mon, 23 Nov 2026 07:00:00 +0000' },
    'content-type': expect.stringMatching(/^multipart\/alternative/),
  })
  expect(got?.text).toContain('text/plain')
  expect(got?.text).toContain('text/html')
})

test.each([
  ['RCPT', '550 No such user', true],
  ['RCPT', '451 Come back later', false],
  ['DATA', '552 Too much', false],
] as const)('what a server refuses at %s with %s is told', async (word, reply, isFinal) => {
  const server = await startSmtpServer()
  server.answer(word, reply)
  const send = createMailer({ smtpUrl: server.url, smtpFrom: from })
  expect(await send?.(MAIL)).toMatchObject({ why: expect.stringContaining(reply), isFinal })
})

test('a server that is not there may be there later', async () => {
  const send = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', smtpFrom: from })
  expect(await send?.(MAIL)).toMatchObject({
    ...{ isFinal: false, why: expect.stringContaining('ECONNREFUSED') },
  })
})

test('no subject or address makes a further head or a further recipient', async () => {
  const server = await startSmtpServer()
  const send = createMailer({ smtpUrl: server.url, smtpFrom: from })
  await send?.({ ...MAIL, subject: 'A\r\nBcc: eve@evil.example' })
  expect(server.got).toHaveLength(1)
  expect(server.got[0]?.head.bcc).toBeUndefined()
})

test.each([
  ['smtps://mail.example', { host: 'mail.example', port: 465, secure: true, requireTLS: false }],
  ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, requireTLS: true }],
  ['smtp://localhost:25', { host: 'localhost', port: 25, secure: false, requireTLS: false }],
  ['smtp://[::1]:25', { host: '::1', port: 25, requireTLS: false }],
  ['smtps://a%40b:p%3Aq@mail.example:1465', { port: 1465, auth: { user: 'a@b', pass: 'p:q' } }],
])('%s is spoken to as it has to be', (url, expected) => {
  expect(toTransport(url)).toMatchObject(expected)
})

test('nothing leaves this machine in the clear', async () => {
  const server = await startSmtpServer()
  const { port } = new URL(server.url)
  // An address of this machine that is not told apart from one elsewhere.
  const send = createMailer({ smtpUrl: `smtp://0.0.0.0:${port}`, smtpFrom: from })
  expect(await send?.(MAIL)).toMatchObject({ why: expect.stringContaining('(ETLS)') })
  expect(server.got).toEqual([])
})
