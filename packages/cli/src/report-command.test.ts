import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRecorded as run } from './recorded-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'segue-report-'))
const asked: string[] = []
const comparison = { estimate: 0.3, low: 0.1, high: 0.5, p: 0.004 }
const against = { difference: comparison, lift: comparison, beats: 0.99, loss: 0.001 }
const arm = {
  ...{ visitors: 100, converted: 10, conversions: 12, revenue: 120.5 },
  rate: { estimate: 0.1, low: 0.05, high: 0.2 },
}
const ANSWERS: Record<string, object> = {
  session: { sites: [{ id: 'shop', name: 'Shop', key: 'wk' }] },
  audience: {
    ...{ visitors: 3, people: 2, segments: [{ segment: 'runner', visitors: 1 }] },
    stages: [{ stage: 'decision', visitors: 2 }],
  },
  ingest: {
    ...{ received: 9, good: 6, bad: 2, duplicate: 1, dropped: 0, bots: 0 },
    badByCode: [{ code: 'EVENT_TYPE_INVALID', events: 2 }],
    planIssues: [{ event: 'buy', code: 'PLAN_EVENT_UNKNOWN', path: '', events: 1 }],
  },
  stages: {
    days: [{ day: '2026-11-20', stage: 'decision', visitors: 2 }],
    stages: [
      {
        ...{ stage: 'decision', visitors: 2, began: 1, came: 1, went: 1, stayed: 1 },
        ...{ back: 1, lapsed: 0, hoursMedian: 2.5 },
      },
    ],
    moves: [
      {
        ...{ from: 'decision', to: 'awareness', cause: 'exit', visitors: 1, moves: 1 },
        ...{ share: 1, hoursMedian: 2.5 },
      },
    ],
  },
  funnel: {
    rows: [
      {
        ...{ segment: '*', step: 2, event: 'purchase', visitors: 3, left: 0 },
        ...{ share: { estimate: 0.3, low: 0.1, high: 0.6 }, hoursMedian: 2.5 },
      },
    ],
  },
  retention: {
    rows: [
      {
        ...{ cohort: '2026-11-16', week: 1, visitors: 10, back: 3 },
        share: { estimate: 0.3, low: 0.1, high: 0.6 },
      },
    ],
  },
  satisfaction: {
    rows: [{ kind: 'nps', segment: '*', answers: 1, positive: 1, negative: 0, result: null }],
  },
  experiments: {
    rows: [
      {
        ...{ experience: 'hero', baseline: 'control', judgement: { code: 'variant_better' } },
        goals: [
          {
            ...{ goal: 'order', role: 'deciding' },
            arms: [
              { arm: 'control', ...arm, against: null, value: null },
              { arm: 'bold', ...arm, against, value: { mean: arm.rate, against } },
            ],
          },
        ],
      },
    ],
  },
}

let account: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  const [name = ''] = request.url?.split('/').at(-1)?.split('?') ?? []
  response.setHeader('set-cookie', 'segue_session=s')
  response.end(JSON.stringify(ANSWERS[name]))
})
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  account = ['--url', `http://127.0.0.1:${port}`, '--email', 'a@b.example', '--password', 'p']
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

test.each([
  [[], '/api/sites/shop/reports/audience'],
  [
    ['--from', '2026-11-01', '--until', '2026-11-08', '--fixed'],
    '/api/sites/shop/reports/audience?from=2026-11-01&until=2026-11-08&inference=fixed',
  ],
  [
    ['--steps', 'view_item,purchase', '--strict', '--hours', '24'],
    '/api/sites/shop/reports/audience?steps=view_item%2Cpurchase&order=strict&hours=24',
  ],
])('it asks for what %j say', async (words, expected) => {
  await run('report', 'audience', ...words, ...account)
  expect(asked.at(-1)).toBe(expected)
})

test.each([
  ['audience', ['visitors,,3', 'people,,2', 'segment,runner,1', 'stage,decision,2']],
  ['ingest', ['received,,,,9', 'badByCode,,EVENT_TYPE_INVALID,,2', 'planIssues,buy,PLAN_']],
  ['retention', ['2026-11-16,1,10,3,0.3,0.1,0.6\r\n']],
  ['satisfaction', ['nps,*,1,1,0,,,\r\n']],
  ['funnel', ['*,2,purchase,3,0,0.3,0.1,0.6,2.5\r\n']],
  [
    'stages',
    [
      'day,2026-11-20,decision,2,,,,,,,,,,,,\r\n',
      'stage,,decision,2,1,1,1,1,1,0,,,,,,2.5\r\n',
      'move,,,1,,,,,,,decision,awareness,exit,1,1,2.5\r\n',
    ],
  ],
])('%s is a table of its lists', async (name, expected) => {
  const { out } = await run('report', name, '--format', 'csv', ...account)
  for (const line of expected) expect(out).toContain(line)
})

test('experiments are a line for each experience, goal and arm, with intervals', async () => {
  const { out } = await run('report', 'experiments', '--format', 'csv', ...account)
  const [head = '', control = '', bold = ''] = out.split('\r\n').map((line) => line.split(','))
  expect(control).toHaveLength(head.length)
  const cells = Object.fromEntries([...head].map((column, at) => [column, bold[at]]))
  expect(cells).toMatchObject({
    ...{ experience: 'hero', judgement: 'variant_better', goal: 'order', role: 'deciding' },
    ...{ arm: 'bold', baseline: 'control', visitors: '100', revenue: '120.5' },
    ...{ rate: '0.1', rateLow: '0.05', rateHigh: '0.2', lift: '0.3', liftHigh: '0.5' },
    ...{ p: '0.004', beats: '0.99', valueLift: '0.3', valueBeats: '0.99' },
  })
  expect(control[head.indexOf('lift')]).toBe('')
})

test('JSON is what the API answers, in a file if asked', async () => {
  const file = join(folder, 'report.json')
  const words = ['report', 'ingest', '--format', 'json', '--out', file]
  const { out } = await run(...words, ...account)
  expect(out).toBe(`Wrote the report ingest of shop to ${file}.\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ANSWERS.ingest)
})
