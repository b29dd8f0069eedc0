import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { useAnsweringApi } from './answering-api.ts'
import { EXIT } from './exit-codes.ts'

const failing = { delivery: 'd', since: 0, attempts: 2, nextAt: 1, error: 'status 500' }
const webhook = { id: 'w1', name: 'CRM', url: 'https://crm.example/', kinds: ['stage_change'] }
const shown = { ...webhook, paused: true, createdAt: 0, by: 'ann', failing, dead: 3 }
const dead = { delivery: 'd1', since: 0, givenUpAt: 60_000, error: 'timeout' }
const watch = { on: true, since: 0, visitors: 12, waiting: 3 }
const { asked, segue } = useAnsweringApi({
  'GET /watch': { ...watch, on: false },
  'POST /watch': watch,
  'GET /webhooks': { webhooks: [shown] },
  'POST /webhooks': { webhook: shown, secret: 'whs_1' },
  'POST /webhooks/w1/rotate': { webhook: shown, secret: 'whs_2' },
  'POST /webhooks/w1/pause': { webhook: shown },
  'GET /webhooks/w1/dead': { deliveries: [dead] },
  'POST /webhooks/w1/replay': { replayed: 1 },
  'POST /webhooks/w1/push': { members: 7 },
  'POST /webhooks/w1/test': { arrived: true, status: 200, ms: 12, text: 'ok', why: '' },
  'POST /webhooks/w2/test': {
    ...{ arrived: false, status: null, ms: 3, text: '', why: 'Nobody listens (ECONNREFUSED).' },
  },
  'GET /segments/a/members': tellMembers,
  'GET /segments/a%2Fb/members': tellMembers,
})

function tellMembers(response: ServerResponse): void {
  response.setHeader('segue-visitors-waiting', '3')
  response.end('visitor,user,since\r\nann,u1,\r\n')
}

test.each([
  [['watch'], 'GET /watch', 'shop is not watched.\n'],
  [['watch', 'on'], 'POST /watch {"on":true}', '12 visitors, of whom 3 wait for a look.\n'],
  [['watch', 'off'], 'POST /watch {"on":false}', ''],
  [['members', 'a/b'], 'GET /segments/a%2Fb/members?format=csv', 'ann,u1,\r\n'],
  [['members', 'a', '--format', 'ndjson'], 'GET /segments/a/members?format=ndjson', ''],
  [['webhooks', 'dead', 'w1'], 'GET /webhooks/w1/dead', 'd1'],
  [['webhooks', 'rotate', 'w1'], 'POST /webhooks/w1/rotate {}', 'whs_2\n'],
  [['webhooks', 'pause', 'w1'], 'POST /webhooks/w1/pause {"paused":true}', ''],
  [['webhooks', 'resume', 'w1'], 'POST /webhooks/w1/pause {"paused":false}', ''],
  [['webhooks', 'delete', 'w1'], 'DELETE /webhooks/w1', ''],
  [['webhooks', 'replay', 'w1'], 'POST /webhooks/w1/replay {}', ''],
  [
    ['webhooks', 'replay', 'w1', '--delivery', 'd1'],
    'POST /webhooks/w1/replay {"delivery":"d1"}',
    '',
  ],
  [['webhooks', 'test', 'w1'], 'POST /webhooks/w1/test {}', 'ok\n'],
  [['webhooks', 'push', 'w1', '--segment', 'a'], 'POST /webhooks/w1/push {"segment":"a"}', ''],
])('segue %j asks for %s', async (words, request, text) => {
  const { exit, out } = await segue(...words)
  expect([exit, asked.at(-1)]).toEqual([EXIT.done, request])
  expect(out).toContain(text)
})

test('members that are not all known yet are said to be, beside the file', async () => {
  expect((await segue('members', 'a')).err).toBe('3 visitors still wait for a look.\n')
})

describe('segue webhooks', () => {
  const made = ['webhooks', 'create', '--name', 'CRM', '--to', 'https://crm.example/']

  test('writes the secret of a new one alone to standard output', async () => {
    const { out, err } = await segue(...made, '--kinds', 'stage_change,segment_exit')
    const body = { name: 'CRM', url: webhook.url, kinds: ['stage_change', 'segment_exit'] }
    expect(asked.at(-1)).toBe(`POST /webhooks ${JSON.stringify(body)}`)
    expect([out, err]).toEqual(['whs_1\n', 'Created w1. Its secret:\n'])
  })

  test('says what is wrong with each', async () => {
    expect((await segue('webhooks', 'list')).out).toMatch(
      /^w1 +CRM +https:\S+ +stage_change +paused, failing since .*: status 500, 3 dead\n$/,
    )
  })

  test('tells how a test was answered, and its exit code whether it arrived', async () => {
    expect(await segue('webhooks', 'test', 'w1')).toEqual({
      ...{ exit: EXIT.done, out: 'ok\n', err: 'It arrived: status 200. That took 12 ms.\n' },
    })
    expect(await segue('webhooks', 'test', 'w2')).toEqual({
      ...{ exit: EXIT.refused, out: '' },
      err: 'Nobody listens (ECONNREFUSED). That took 3 ms.\n',
    })
  })

  test.each([
    ['no name', ['webhooks', 'create', '--to', 'https://a.example/'], '--name'],
    ['no address', ['webhooks', 'create', '--name', 'A'], '--to'],
    ['a kind that is none', [...made, '--kinds', 'visit'], '--kinds'],
    ['no webhook', ['webhooks', 'rotate'], 'id'],
    ['no segment to push', ['webhooks', 'push', 'w1'], '--segment'],
  ])('refuses %s as wrong use', async (_, words, where) => {
    const { exit, err } = await segue(...words)
    expect([exit, err]).toEqual([EXIT.usage, expect.stringContaining(where)])
  })
})
