import { expect, test } from 'vitest'
import { toIntervalRows } from './to-interval-rows.ts'

const names = { segment: (id: string) => (id === '*' ? 'Everyone' : id) }
const toRow = (segment: string, answers: number, kind: 'csat' | 'nps' = 'csat') => ({
  ...{ kind, segment, answers, positive: answers, negative: 0 },
  result: { estimate: 0.5, low: 0.25, high: 0.75 },
})

test('everyone stands first, then segments by how many answered', () => {
  const rows = [toRow('few', 3), toRow('*', 0), toRow('many', 30)]
  expect(toIntervalRows(rows, names).map(({ name }) => name)).toEqual(['Everyone', 'many', 'few'])
})

test.each([
  ['a share', toRow('*', 1), '50.0 % (25.0–75.0), 1 answer'],
  [
    'a score',
    { ...toRow('*', 1_200, 'nps'), result: { estimate: -12, low: -20.5, high: 4 } },
    '−12.0 (−20.5 to +4.0), 1,200 answers',
  ],
  ['unknown', { ...toRow('*', 1, 'nps'), result: null }, 'too few answers, 1 answer'],
])('a result that is %s is told with its interval and answers', (_, row, text) => {
  expect(toIntervalRows([row], names)[0]?.text.replaceAll('\u00a0', ' ')).toBe(text)
})
