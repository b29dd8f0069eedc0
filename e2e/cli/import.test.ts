import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDoc, samplesOf } from '../../checks/markdown.ts'
import { LOGIN, type Stack, startStack } from '../stack.ts'
import { type StudioApi, signIn } from '../studio-api.ts'

/** The built command line brings files into a real collector. The steps build on each other. */
let stack: Stack
let api: StudioApi
let secret = ''

beforeAll(async () => {
  stack = await startStack()
  api = await signIn(stack)
  secret = ((await api.post('/secret', {})) as { secret: string }).secret
})

afterAll(() => stack?.stop())

test('the sample of the guide passes a dry run, which keeps nothing', async () => {
  const file = write('orders.csv', samplesOf(readDoc('docs/import.md'), 'csv')[0]?.text ?? '')
  const { exit, out } = await segue('import', 'events', file, '--dry-run')
  expect([exit, out]).toEqual([0, '2 events would be taken, 0 rejected.\n'])
  expect(await ingest()).toMatchObject({ received: 0 })
})

test('imported twice it counts once', async () => {
  for (const _ of [1, 2]) {
    const { exit, out } = await segue('import', 'events', join(stack.data, 'orders.csv'))
    expect([exit, out]).toEqual([0, '2 events taken, 0 rejected.\n'])
  }
  await expect.poll(ingest).toMatchObject({ received: 4, good: 2, duplicate: 2 })
  const { events } = (await api.get('/events')) as { events: { event: Stored }[] }
  expect(events.map(({ event }) => event.props)).toContainEqual({
    ...{ value: 129.5, currency: 'EUR', newsletter: true },
  })
})

test('rows that are wrong are told by line, and the others are taken', async () => {
  const good = { at: '2025-11-02T18:00:00Z', type: 'mail_open', user: 'customer-815' }
  const rows = [good, { ...good, user: 'a@b.example' }, 7, { ...good, at: 'monday' }]
  const file = write('mails.ndjson', rows.map((row) => `${JSON.stringify(row)}\n`).join('\n'))
  const { exit, out } = await segue('import', 'events', file)
  expect([exit, out.split('\n')[0]]).toEqual([1, '1 events taken, 3 rejected.'])
  const rejected = readFileSync(`${file}.rejected.ndjson`, 'utf8').trim().split('\n')
  expect(rejected.map((line) => JSON.parse(line)).sort((a, b) => a.line - b.line)).toEqual([
    { line: 3, code: 'SERVER_EVENT_NOBODYS', path: '', row: rows[1] },
    { line: 5, code: 'ROW_NOT_OBJECT', path: '', row: null },
    { line: 7, code: 'SERVER_TIME_INVALID', path: 'at', row: rows[3] },
  ])
})

test('an import can begin at a later line', async () => {
  const { out } = await segue(
    'import',
    'events',
    join(stack.data, 'orders.csv'),
    '--from-line',
    '3',
  )
  expect(out).toBe('1 events taken, 0 rejected.\n')
})

test('traits of the guide are known afterwards, and a bad row is told', async () => {
  const sample = samplesOf(readDoc('docs/import.md'), 'json')[0]?.text ?? ''
  const file = write('customers.ndjson', `${sample.trim()}\n{"user":"a@b.example","traits":{}}\n`)
  const { exit, out } = await segue('import', 'traits', file)
  expect([exit, out.split('\n')[0]]).toEqual([1, '1 traits taken, 1 rejected.'])
  expect(readFileSync(`${file}.rejected.ndjson`, 'utf8')).toContain('"line":2')
  const body = JSON.stringify({ user: 'customer-815', traits: {} })
  const response = await fetch(`${stack.collector.url}/v1/server/traits?k=${stack.collector.key}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body,
  })
  expect(await response.json()).toMatchObject({ traits: { plan: 'club', since: 2021 } })
})

test('what was refused is listed with its reason, and tried again', async () => {
  await expect
    .poll(async () => (await segue('rejected')).out)
    .toContain('SERVER_TIME_INVALID at events[')
  expect((await segue('rejected', '--code', 'NOTHING')).out).toBe('Nothing was refused.\n')
  const { exit, out } = await segue('rejected', 'replay')
  expect([exit, out]).toEqual([0, 'Taken 0, still bad 2, not kept whole 0.\n'])
})

test('without a secret nothing is sent', async () => {
  const file = join(stack.data, 'orders.csv')
  const { exit, err } = await segue('import', 'events', file, '--secret', 'sk_wrong')
  expect(exit).toBe(1)
  expect(err).toContain('SECRET_WRONG')
  expect(existsSync(`${file}.rejected.ndjson`)).toBe(false)
})

interface Stored {
  readonly props: object
}

function write(name: string, content: string): string {
  const file = join(stack.data, name)
  writeFileSync(file, content)
  return file
}

async function ingest() {
  return api.get('/reports/ingest')
}

async function segue(...words: string[]) {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    env: {
      ...process.env,
      SEGUE_URL: stack.collector.url,
      SEGUE_EMAIL: LOGIN.email,
      SEGUE_PASSWORD: LOGIN.password,
      SEGUE_KEY: stack.collector.key,
      SEGUE_SECRET: secret,
    },
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const [out, err, exit] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { out, err, exit }
}

const PROGRAM = fileURLToPath(new URL('../../packages/cli/dist/segue.js', import.meta.url))
