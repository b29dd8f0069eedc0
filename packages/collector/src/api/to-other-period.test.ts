import { expect, test } from 'vitest'
import { toOtherPeriod } from './to-other-period.ts'

test.each([
  [
    'a week, by its days',
    ...(['2026-11-08', '2026-11-15', 'previous', '2026-11-01', '2026-11-08'] as const),
  ],
  [
    'a week in which clocks changed, as long by the clocks',
    ...(['2026-10-19', '2026-10-26', 'previous', '2026-10-12', '2026-10-19'] as const),
  ],
  [
    'days and some hours, up to the same hour',
    ...(['2026-11-08', '2026-11-10T09:00', 'previous', '2026-11-05', '2026-11-07T09:00'] as const),
  ],
  ['a year', ...(['2026-11-08', '2026-11-15', 'year', '2025-11-08', '2025-11-15'] as const)],
])('%s', (_, from, until, compare, otherFrom, otherUntil) => {
  const period = { from: at(from), until: at(until) }
  expect(toOtherPeriod(period, compare, 'Europe/Oslo')).toEqual({
    ...{ from: at(otherFrom), until: at(otherUntil) },
  })
})

test('nothing lies before all there is', () => {
  expect(() => toOtherPeriod({ from: 0, until: 5 }, 'previous', 'UTC')).toThrow(
    expect.objectContaining({ code: 'REQUEST_INVALID' }),
  )
})

/** A local time in Oslo, where clocks went back on 25 October 2026. */
function at(local: string): number {
  const [day = '', time = '00:00'] = local.split('T')
  const isSummer = day > '2026-03-29' && day < '2026-10-26'
  return Date.parse(`${day}T${time}:00${isSummer ? '+02:00' : '+01:00'}`)
}
