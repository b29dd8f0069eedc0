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
  personalization: {
    rows: [
      {
        ...{ segment: '*', visitors: 3, reached: 1, views: 6, shown: 1, kept: 2, plain: 3 },
        ...{ variants: 1, share: arm.rate, variantsPerVisitor: null },
      },
    ],
    fatigue: [{ segment: '*', kind: 'kept', turn: 2, views: 4, responses: 1, rate: arm.rate }],
  },
  quality: {
    ...{ events: 9, visitors: 3, dropped: 2, version: 4, notMeasured: ['consent'] },
    bots: [{ reason: 'crawler', events: 2, visitors: 1 }],
    bad: [{ code: 'EVENT_TYPE_INVALID', events: 5 }],
    duplicates: { received: 20, duplicate: 1 },
    targets: [{ experience: 'hero', arm: 'bold', exposures: 6, late: 1, missing: 2, contested: 3 }],
    clocks: { events: 1, visitors: 1, shiftMsMedian: 600_000 },
    drift: [{ change: 'vanished', event: 'purchase', prop: 'value', events: 10, expected: 8.5 }],
  },
  satisfaction: {
    rows: [{ kind: 'nps', segment: '*', answers: 1, positive: 1, negative: 0, result: null }],
  },
  segments: {
    rows: [
      {
        ...{ segment: 'runner', judgement: { code: 'variant_better' }, cannotTell: null },
        worth: { goal: 'order', gain: comparison, cost: 9, roi: arm.rate },
        goals: [
          {
            ...{ goal: 'order', role: 'deciding' },
            arms: [
              { arm: 'holdout', ...arm, against: null, value: null },
              { arm: 'personalized', ...arm, against, value: null },
            ],
          },
        ],
      },
      {
        ...{ segment: 'lonely', judgement: null, worth: null },
        cannotTell: { code: 'no_holdout', remedy: 'Set it.' },
        goals: [
          {
            ...{ goal: 'order', role: 'deciding' },
            arms: [{ arm: 'personalized', ...arm, against: null, value: null }],
          },
        ],
      },
    ],
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
  [['--costs', '{"a":5}'], '/api/sites/shop/reports/audience?costs=%7B%22a%22%3A5%7D'],
])('it asks for what %j say', async (words, expected) => {
  await run('report', 'audience', ...words, ...account)
  expect(asked.at(-1)).toBe(expected)
})

test.each([
  ['audience', ['visitors,,3', 'people,,2', 'segment,runner,1', 'stage,decision,2']],
  ['ingest', ['received,,,,9', 'badByCode,,EVENT_TYPE_INVALID,,2', 'planIssues,buy,PLAN_']],
  ['retention', ['2026-11-16,1,10,3,0.3,0.1,0.6\r\n']],
  [
    'personalization',
    ['level,*,,3,1,6,1,2,3,1,0.1,0.05,0.2,,,,,,,\r\n', 'kept,*,2,,,4,,,,,,,,,,,1,0.1,0.05,0.2\r\n'],
  ],
  [
    'quality',
    [
      'events,,,,,9,3,,,,,\r\n',
      'bots,crawler,,,,2,1,,,,,\r\n',
      'bad,EVENT_TYPE_INVALID,,,,5,,,,,,\r\n',
      'duplicate,,,,,1,,,,,,\r\n',
      'target,hero,bold,,,6,,1,2,3,,\r\n',
      'clocks,,,,,1,1,,,,600000,\r\n',
      'vanished,purchase,,value,4,10,,,,,,8.5\r\n',
      'notMeasured,consent,,,,,,,,,,\r\n',
    ],
  ],
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

test('segments are a line for each segment, goal and arm, with what they are worth or why it cannot be told', async () => {
  const { out } = await run('report', 'segments', '--format', 'csv', ...account)
  const [head = [], ...lines] = out.split('\r\n').map((line) => line.split(','))
  const [holdout, personalized, lonely] = lines.map((line) =>
    Object.fromEntries(head.map((column, at) => [column, line[at]])),
  )
  expect(holdout).toMatchObject({ segment: 'runner', arm: 'holdout', gain: '', roi: '' })
  expect(personalized).toMatchObject({
    ...{ arm: 'personalized', baseline: 'holdout', rate: '0.1', lift: '0.3', gain: '0.3' },
    ...{ gainLow: '0.1', cost: '9', roi: '0.1', roiHigh: '0.2', cannotTell: '' },
  })
  expect(lonely).toMatchObject({ baseline: '', cannotTell: 'no_holdout', remedy: 'Set it.' })
})

test('JSON is what the API answers, in a file if asked', async () => {
  const file = join(folder, 'report.json')
  const words = ['report', 'ingest', '--format', 'json', '--out', file]
  const { out } = await run(...words, ...account)
  expect(out).toBe(`Wrote the report ingest of shop to ${file}.\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ANSWERS.ingest)
})
