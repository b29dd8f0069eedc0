import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BuiltPrograms, buildPrograms } from '../testing/build-programs.ts'
import { createFolder } from '../testing/folder.ts'
import { startProgram } from '../testing/program.ts'
import { startSmtpServer } from '../testing/smtp-server.ts'
import { type KeptDigest, NEVER_SET } from './digest-files.ts'

vi.setConfig({ testTimeout: 60_000 })
const PATIENCE = { timeout: 30_000, interval: 50 }
let programs: BuiltPrograms
beforeAll(async () => {
  programs = await buildPrograms()
})
afterAll(() => programs.remove())

test('killed while the server takes it, it tells the same digest again, and then none of that week', async () => {
  const server = await startSmtpServer()
  const data = createFolder()
  const file = join(data, 'control', 'digests', 'shop.json')
  mkdirSync(join(data, 'control', 'digests'), { recursive: true })
  // On for ever: whatever hour it is now, one is due.
  const plan = { ...NEVER_SET.plan, on: true, mails: ['ana@shop.example'] }
  writeFileSync(file, JSON.stringify({ ...NEVER_SET, plan, by: 'ana@shop.example' }))
  const env = { SEGUE_SMTP_URL: server.url, SEGUE_SMTP_FROM: 'segue@shop.example' }
  const start = () => startProgram({ main: programs.main, data, env })
  const kept = (): KeptDigest => JSON.parse(readFileSync(file, 'utf8'))

  // The server has the whole mail and never says so.
  server.answer('DATA', () => {})
  const first = await start()
  await expect.poll(() => server.got.length, PATIENCE).toBe(1)
  await first.end('SIGKILL')
  expect(kept().issue?.posts).toMatchObject([{ state: 'waiting' }])

  server.answer('DATA')
  const second = await start()
  await expect.poll(() => kept().issue?.posts[0]?.state, PATIENCE).toBe('told')
  await second.end('SIGKILL')
  expect(server.got).toHaveLength(2)
  const [one, other] = server.got
  expect(other?.head['message-id']).toBe(one?.head['message-id'])
  expect(other?.head.subject).toBe(one?.head.subject)
  expect(other?.head.date).toBe(one?.head.date)

  // It looks when it starts, and ends only after that.
  const third = await start()
  await third.end('SIGTERM')
  expect(server.got).toHaveLength(2)
})
