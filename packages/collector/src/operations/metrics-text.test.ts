import { expect, test } from 'vitest'
import { type Sample, toMetricsText } from './metrics-text.ts'

test.each<[string, readonly Sample[], string]>([
  ['a bare value', [{ value: 1.5 }], 'segue_things 1.5\n'],
  [
    'one value per label',
    [
      { labels: { site: 'shop', outcome: 'good' }, value: 2 },
      { labels: { site: 'shop', outcome: 'bad' }, value: 0 },
    ],
    'segue_things{site="shop",outcome="good"} 2\nsegue_things{site="shop",outcome="bad"} 0\n',
  ],
  [
    'a label that would break out of its quotes',
    [{ labels: { site: 'a"b\\c\nd' }, value: 1 }],
    'segue_things{site="a\\"b\\\\c\\nd"} 1\n',
  ],
])('%s is written as Prometheus reads it', (_, samples, lines) => {
  const text = toMetricsText([{ name: 'segue_things', help: 'Things.', type: 'gauge', samples }])
  expect(text).toBe(`# HELP segue_things Things.\n# TYPE segue_things gauge\n${lines}`)
})

test('a metric without samples is left out', () => {
  expect(toMetricsText([{ name: 'a', help: '', type: 'gauge', samples: [] }])).toBe('')
})
