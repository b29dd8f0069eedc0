import { expect, test } from 'vitest'
import { toQuestionText } from './to-question-text.ts'

test.each([
  [{ report: 'funnel', period: 'last 30 days', query: {} }, 'Funnel, last 30 days'],
  [
    { report: 'goals', period: '2026-11-01T00:00:00.000Z/2026-11-08', query: { compare: 'year' } },
    'goals, 2026-11-01 to 2026-11-08, against a year before',
  ],
  [
    { report: 'paths', period: 'last week', query: { where: '["segment:runner","campaign:a,b"]' } },
    'Paths, last week, visitors: segment:runner, campaign:a,b',
  ],
  [
    { report: 'funnel', period: 'last week', query: { where: 'stage:a', hours: 24 } },
    'Funnel, last week, visitors: stage:a, hours 24',
  ],
  [
    { report: 'paths', period: 'last week', query: { firstSeen: '2026-11-01/2026-11-08' } },
    'Paths, last week, first seen 2026-11-01 to 2026-11-08',
  ],
] as const)('%j is told in a line', (saved, expected) => {
  expect(toQuestionText(saved)).toBe(expected)
})
