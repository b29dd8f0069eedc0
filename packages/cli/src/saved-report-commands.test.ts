import { expect, test } from 'vitest'
import { useAnsweringApi } from './answering-api.ts'
import { EXIT } from './exit-codes.ts'

const question = { report: 'goals', period: 'last week', query: { where: 'segment:runner' } }
const misfits = [{ path: 'where', received: 'segment:runner', expected: 'a segment' }]
const saved = { id: 's1', name: 'Runners by week', ...question, at: 0, by: 'ana', misfits }
const row = { goal: 'order', visitors: 9, converted: 3, conversions: 4, revenue: 12.5 }
const { asked, segue } = useAnsweringApi({
  'GET /saved-reports': { saved: [saved] },
  'POST /saved-reports': { saved },
  'POST /saved-reports/s1/rename': { saved },
  'POST /saved-reports/s1/question': { saved },
  'GET /saved-reports/s1/answer': { rows: [row] },
})

test('a saved report is asked by its name and written like any other', async () => {
  const { out, exit } = await segue('report', '--saved', saved.name, '--format', 'csv')
  expect(asked.at(-1)).toBe('GET /saved-reports/s1/answer')
  expect(out).toContain('order,9,3,4,12.5')
  expect(exit).toBe(EXIT.done)
})

test('a name that no report has is told with those that there are', async () => {
  const { err, exit } = await segue('report', '--saved', 'Walkers')
  expect(err).toContain('SAVED_REPORT_UNKNOWN')
  expect(err).toContain('Use one of: Runners by week')
  expect(exit).toBe(EXIT.refused)
})

test.each([
  [['goals', '--period', 'last week'], { report: 'goals', period: 'last week', query: {} }],
  [['experiments'], { report: 'experiments', period: 'whole run', query: {} }],
  [
    ['goals', '--where', 'stage:a', '--from', '2026-11-01', '--until', '2026-11-08'],
    { report: 'goals', period: '2026-11-01/2026-11-08', query: { where: '["stage:a"]' } },
  ],
  [['audience', '--compare', 'year'], { report: 'audience', period: 'last 30 days' }],
])('%j is saved as a question', async (words, expected) => {
  await segue('report', ...words, '--save-as', 'Mine')
  const [call = '', body = ''] = asked.at(-1)?.split(/ (?={)/) ?? []
  expect(call).toBe('POST /saved-reports')
  expect(JSON.parse(body)).toMatchObject({ name: 'Mine', ...expected })
})

test('a saved report asks something else from now on, under its name', async () => {
  const words = ['goals', '--from', '2026-11-01', '--until', '2026-11-08']
  const { err, exit } = await segue('report', ...words, '--save-over', saved.name)
  const body = { period: '2026-11-01/2026-11-08', query: {} }
  expect(asked.at(-1)).toBe(`POST /saved-reports/s1/question ${JSON.stringify(body)}`)
  expect(err).toBe('Runners by week is now goals, 2026-11-01/2026-11-08.\n')
  expect(exit).toBe(EXIT.done)
})

test('the list tells what each asks for, and what no longer fits', async () => {
  const { out } = await segue('saved-reports', 'list')
  for (const text of ['Runners by week', 'goals', 'last week', 'where=segment:runner'])
    expect(out).toContain(text)
  expect(out).toContain('does not fit: segment:runner')
})

test.each([
  [['rename', saved.name, '--to', 'Runners'], 'POST /saved-reports/s1/rename {"name":"Runners"}'],
  [['delete', saved.name], 'DELETE /saved-reports/s1'],
])('saved-reports %j asks for it by id', async (words, expected) => {
  await segue('saved-reports', ...words)
  expect(asked.at(-1)).toBe(expected)
})

test.each([
  [['report'], 'Name a report, or a saved one with --saved.'],
  [['report', 'goals', '--saved', saved.name], 'beside --saved: goals'],
  [['report', '--saved', saved.name, '--compare', 'year'], 'beside --saved: compare'],
  [['report', '--save-as', 'Mine'], '--save-as: no report'],
  [['report', 'paths', '--save-over', saved.name], '--save-over: paths'],
  [['report', 'goals', '--save-as', 'Mine', '--save-over', saved.name], 'cannot be used with'],
  [['report', 'goals', '--save-as', 'Mine', '--from', '2026-11-01'], '--until: nothing'],
  [['saved-reports', 'rename', saved.name], '--to: nothing'],
])('%j says what is missing or too much', async (words, expected) => {
  const { err, exit } = await segue(...words)
  expect(err).toContain(expected)
  expect(exit).toBe(EXIT.usage)
})
