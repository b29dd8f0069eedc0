import { expect, test } from 'vitest'
import { standingOf } from './standing-of.ts'

const NOON = Date.UTC(2026, 10, 22, 12)

test.each([
  ['running', 'running', undefined],
  ['running', 'running', { from: '2026-11-22T13:00', until: '2026-11-22T13:01' }],
  ['scheduled', 'running', { from: '2026-11-22T13:01' }],
  ['ended', 'running', { until: '2026-11-22T13:00' }],
  ['paused', 'paused', { from: '2026-12-01T00:00' }],
  ['draft', 'draft', undefined],
  ['archived', 'archived', { until: '2020-01-01T00:00' }],
] as const)('is %s when it is %s with the schedule %j', (standing, state, schedule) => {
  const experience = { state, ...(schedule && { schedule }) }
  expect(standingOf(experience, 'Europe/Berlin', NOON)).toBe(standing)
})
