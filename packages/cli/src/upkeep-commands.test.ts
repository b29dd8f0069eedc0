import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXIT } from './exit-codes.ts'
import { runRecorded as run } from './recorded-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'segue-upkeep-'))
const asked: string[] = []
let url = ''
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  asked.push(`${request.method} ${request.url} ${body}`)
  if (request.url === '/api/session') {
    response.setHeader('set-cookie', 'segue_session=s')
    return response.end('{"sites":[{"id":"shop","name":"Shop","key":"wk"}]}')
  }
  if (request.url === '/ops/backup') {
    response.statusCode = request.headers.authorization === 'Bearer right' ? 200 : 401
    const wrong = { error: { code: 'OPS_TOKEN_WRONG', message: 'No.', remedy: 'Yes.' } }
    const made = { path: '/data/backups/a', bytes: 2_500_000 }
    return response.end(JSON.stringify(response.statusCode === 200 ? made : wrong))
  }
  if (request.method === 'POST') return response.end('{"erased":{"events":2,"bad_events":1}}')
  return response.end('{"table":"events","row":{}}\n')
})
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})
const account = () => ['--url', url, '--email', 'a@b.example', '--password', 'p']

describe('segue visitor', () => {
  test('exports to standard output, or to a file', async () => {
    const words = ['visitor', 'export', '--visitor', 'a b', ...account()]
    expect((await run(...words)).out).toBe('{"table":"events","row":{}}\n')
    expect(asked.at(-1)).toBe('GET /api/sites/shop/visitors/rows?visitor=a+b ')
    const file = join(folder, 'rows.ndjson')
    expect((await run(...words, '--out', file)).out).toBe(`Wrote 1 rows to ${file}.\n`)
    expect(readFileSync(file, 'utf8')).toBe('{"table":"events","row":{}}\n')
  })

  test('erases, and says how much and what it does not reach', async () => {
    const { out } = await run('visitor', 'erase', '--user', 'u1', ...account())
    expect(asked.at(-1)).toBe('POST /api/sites/shop/visitors/erase {"user":"u1"}')
    expect(out).toBe(
      'Erased, by table:\n  events  2\n  bad_events  1\nBackups made before still hold them.\n',
    )
  })

  test.each([
    ['neither', []],
    ['both', ['--visitor', 'a', '--user', 'b']],
  ])('does nothing when %s is named', async (received, who) => {
    const { exit, err } = await run('visitor', 'erase', ...who, ...account())
    expect([exit, err]).toEqual([EXIT.usage, expect.stringContaining(received)])
  })
})

describe('segue backup', () => {
  test('tells where the backup is', async () => {
    const { out } = await run('backup', '--url', url, '--token', 'right')
    expect(out).toBe("Backed up 2.5 MB to /data/backups/a on the collector's disk.\n")
  })

  test.each([
    ['no token', [], EXIT.usage, 'OPS_TOKEN_MISSING'],
    ['a wrong token', ['--token', 'wrong'], EXIT.refused, 'OPS_TOKEN_WRONG'],
  ])('with %s does nothing', async (_, words, exit, complaint) => {
    const ended = await run('backup', '--url', url, ...words)
    expect([ended.exit, ended.err]).toEqual([exit, expect.stringContaining(complaint)])
  })
})

describe('segue restore', () => {
  const backup = mkdtempSync(join(folder, 'backup-'))
  const manifest = { format: 1, madeAt: Date.UTC(2026, 10, 22), files: [] }
  writeFileSync(join(backup, 'backup.json'), JSON.stringify(manifest))

  test('restores into a directory that is not there yet, once', async () => {
    const data = join(folder, 'data')
    const { out } = await run('restore', backup, data)
    expect(out).toBe(`Restored 0 files of 2026-11-22T00:00:00.000Z to ${data}.\n`)
    writeFileSync(join(data, 'a'), '')
    const again = await run('restore', backup, data)
    expect([again.exit, again.err]).toEqual([
      EXIT.refused,
      expect.stringContaining(`DATA_IN_USE: the data directory is not empty: ${data}`),
    ])
  })

  test('refuses a folder that is no finished backup', async () => {
    const { exit, err } = await run('restore', folder, join(folder, 'other'))
    expect([exit, err]).toEqual([EXIT.usage, expect.stringContaining('NO_BACKUP')])
  })
})
