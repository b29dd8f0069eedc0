import { expect, test } from 'vitest'
import { readFilter } from './read-filter.ts'

test.each([
  ['segment:runner', [{ by: 'segment', is: 'runner' }]],
  [
    'segment:runner, trait.plan:pro:2',
    [
      { by: 'segment', is: 'runner' },
      { by: 'trait.plan', is: 'pro:2' },
    ],
  ],
  ['["campaign:spring, late"]', [{ by: 'campaign', is: 'spring, late' }]],
])('%s is a filter', (where, expected) => {
  expect(readFilter('audience', { where }, 'UTC')).toEqual({ where: expected })
})

test('a day of when visitors were first seen is one of the zone of the site', () => {
  const firstSeen = '2026-11-01/2026-11-08T00:00:00Z'
  expect(readFilter('audience', { firstSeen }, 'Europe/Oslo')).toEqual({
    where: [],
    first: { from: Date.parse('2026-10-31T23:00:00Z'), until: Date.parse('2026-11-08') },
  })
})

test('nothing asked is no filter', () => {
  expect(readFilter('audience', {}, 'UTC')).toBeUndefined()
})

const terms = (count: number) => Array(count).fill('segment:a').join(',')

test('ten terms are a filter', () => {
  expect(readFilter('audience', { where: terms(10) }, 'UTC')?.where).toHaveLength(10)
})

test.each([
  { where: '' },
  { where: 'runner' },
  { where: 'colour:red' },
  { where: 'segment:' },
  { where: 'trait.:pro' },
  { where: '[' },
  { where: '[3]' },
  { where: '[]' },
  { where: terms(11) },
  { where: `segment:${'a'.repeat(500)}` },
  { firstSeen: '2026-11-01' },
  { firstSeen: '2026-11-01/soon' },
  { firstSeen: '2026-11-01/2026-11-02/2026-11-03' },
])('%.60j is no filter', (query) => {
  expect(() => readFilter('audience', query, 'UTC')).toThrow(
    expect.objectContaining({ code: 'REQUEST_INVALID' }),
  )
})

test.each(['ingest', 'quality'] as const)('%s takes no filter', (report) => {
  for (const query of [{ where: 'segment:a' }, { firstSeen: '2026-11-01/2026-11-02' }]) {
    expect(() => readFilter(report, query, 'UTC')).toThrow(
      expect.objectContaining({ code: 'REQUEST_INVALID' }),
    )
  }
})
