import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toExperienceResults } from './experience-results.ts'
import { POOLED, toFinding } from './finding.ts'

type Counts = readonly [arm: string, visitors: number, converted: number]

test.each<[string, readonly Counts[], object]>([
  ['is none without a variant', [['control', 500, 50]], { kind: 'none' }],
  [
    'is too early for the smallest arm',
    [
      ['control', 90, 30],
      ['bold', 40, 5],
      ['calm', 500, 50],
    ],
    { kind: 'early', arm: { arm: 'bold' } },
  ],
  [
    'is too early for the control',
    [
      ['control', 90, 30],
      ['bold', 500, 50],
    ],
    { kind: 'early', arm: { arm: 'control' } },
  ],
  [
    'does not wait for the holdout beside a control',
    [
      ['control', 500, 50],
      ['bold', 500, 52],
      ['holdout', 9, 1],
    ],
    { kind: 'overlapping' },
  ],
  [
    'stands alone without control and holdout',
    [['bold', 500, 50]],
    { kind: 'alone', arm: { arm: 'bold' } },
  ],
  [
    'takes the best variant',
    [
      ['control', 900, 90],
      ['bold', 900, 95],
      ['calm', 900, 99],
    ],
    { kind: 'overlapping', arm: { arm: 'calm' } },
  ],
  [
    'compares with the holdout without a control',
    [
      ['holdout', 900, 90],
      ['bold', 900, 99],
    ],
    { kind: 'overlapping', baseline: { arm: 'holdout' } },
  ],
  [
    'sees intervals apart above',
    [
      ['control', 2000, 100],
      ['bold', 2000, 300],
    ],
    { kind: 'separate' },
  ],
  [
    'sees intervals apart below',
    [
      ['control', 2000, 300],
      ['bold', 2000, 100],
    ],
    { kind: 'separate' },
  ],
])('the finding %s', (_, counts, expected) => {
  const [result] = toExperienceResults(toRows(counts), SITE_CONFIG)
  expect(result && toFinding(result, 'experiment')).toMatchObject(expected)
})

test('variants that conditions choose are compared all together', () => {
  const counts: Counts[] = [
    ['control', 900, 90],
    ['bold', 600, 30],
    ['calm', 300, 60],
  ]
  const [result] = toExperienceResults(toRows(counts), SITE_CONFIG)
  expect(result && toFinding(result, 'personalize')).toMatchObject({
    kind: 'overlapping',
    arm: { arm: POOLED, visitors: 900, converted: 90, rate: 0.1 },
  })
})

test('a single variant is compared by itself, also when conditions choose it', () => {
  const counts: Counts[] = [
    ['control', 900, 90],
    ['bold', 600, 60],
  ]
  const [result] = toExperienceResults(toRows(counts), SITE_CONFIG)
  expect(result && toFinding(result, 'personalize')).toMatchObject({ arm: { arm: 'bold' } })
})

function toRows(counts: readonly Counts[]) {
  return counts.map(([arm, visitors, converted]) => ({
    experience: 'hero',
    segment: '*',
    arm,
    visitors,
    converted,
    conversions: converted,
    revenue: 0,
  }))
}
