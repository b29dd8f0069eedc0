import { expect, test } from 'vitest'
import { RETRY_AFTER_MS_MAX, RETRY_MS_BASE, RETRY_MS_MAX } from '../limits.ts'
import { toAskedMs, toRetryMs } from './back-off.ts'

test.each([
  [1, RETRY_MS_BASE],
  [2, 2 * RETRY_MS_BASE],
  [3, 4 * RETRY_MS_BASE],
  [7, RETRY_MS_MAX],
  [2_000, RETRY_MS_MAX],
])('failure %i waits at least half of %i ms, and no longer', (failures, expected) => {
  expect(toRetryMs(failures, 0, 0)).toBe(expected / 2)
  expect(toRetryMs(failures, 0.999_999_9, 0)).toBeCloseTo(expected, -1)
})

test('the wait is never shorter than what the collector asks for', () => {
  expect(toRetryMs(1, 0.1, 30_000)).toBe(30_000)
})

const NOW = Date.parse('2026-01-01T00:00:00Z')

test.each([
  ['seconds', '120', 120_000],
  ['a date', 'Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
  ['a date that has passed', 'Wed, 31 Dec 2025 23:00:00 GMT', 0],
  ['an absurd time, which is cut', '999999999', RETRY_AFTER_MS_MAX],
  ['an hour', '3600', 3_600_000],
  ['a day', '86400', RETRY_AFTER_MS_MAX],
  ['something else', 'soon', 0],
  ['a negative number', '-5', 0],
  ['no header', null, 0],
])('Retry-After is read as %s', (_, header, expected) => {
  expect(toAskedMs(header, NOW)).toBe(expected)
})
