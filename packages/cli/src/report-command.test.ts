import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRecorded as run } from './recorded-run.ts'
import { ANSWERS } from './report/answers-for-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'segue-report-'))
const asked: string[] = []

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
  [
    [
      '--where',
      'segment:runner',
      '--where',
      'campaign:a,b',
      '--first-seen',
      '2026-11-01/2026-11-08',
    ],
    '/api/sites/shop/reports/audience?where=%5B%22segment%3Arunner%22%2C%22campaign%3Aa%2Cb%22%5D' +
      '&firstSeen=2026-11-01%2F2026-11-08',
  ],
  [
    ['--by', 'page', '--before', 'stage:decision'],
    '/api/sites/shop/reports/audience?by=page&before=stage%3Adecision',
  ],
  [['--visitors-min', '100'], '/api/sites/shop/reports/audience?visitorsMin=100'],
  [['--compare', 'year'], '/api/sites/shop/reports/audience?compare=year'],
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
  [
    'pain-points',
    [
      'stage,*,,,,,90,,0.1,0.05,0.2,,,0.1,0.05,0.2,,,,,,,,,,,,,,,,,3,2\r\n',
      'page,*,/pay,2,0.5,40,45,9,0.1,0.05,0.2,2,4,0.1,0.05,0.2,1.5,1,2,3,0,0,0,0,,,,1,,,,,,\r\n',
    ],
  ],
  ['touchpoints', ['search,5,3,2,1,1.5,1.4,3,0.75\r\n']],
  [
    'loyalty',
    [
      '*,week1,100,0.1,0.05,0.2,900,0.1,0.05,0.2,0.3,0.1,0.5,0.004,\r\n',
      '*,nps,0,,,,9,,,,,,,,too_few\r\n',
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

test('the period it is held against stands below, and each line says which it is of', async () => {
  const { out } = await run(
    'report',
    'goals',
    '--compare',
    'previous',
    '--format',
    'csv',
    ...account,
  )
  expect(out.split('\r\n').slice(0, 3)).toEqual([
    ...['period,goal,visitors,converted,conversions,revenue', 'asked,order,9,2,3,30'],
    'compared,order,8,1,1,10',
  ])
})

test('JSON is what the API answers, in a file if asked', async () => {
  const file = join(folder, 'report.json')
  const words = ['report', 'ingest', '--format', 'json', '--out', file]
  const { out } = await run(...words, ...account)
  expect(out).toBe(`Wrote the report ingest of shop to ${file}.\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ANSWERS.ingest)
})
