import { expect, test } from 'vitest'
import { toDaySeries } from './to-day-series.ts'

const FRAME = {
  from: Date.UTC(2026, 9, 24, 10),
  until: Date.UTC(2026, 9, 26, 10),
  zone: 'Europe/Berlin',
}

test('a day without visitors is 0, also over the change of the clocks', () => {
  const counts = [
    { day: '2026-10-24', id: 'near', visitors: 4 },
    { day: '2026-10-26', id: 'near', visitors: 6 },
  ]
  expect(toDaySeries(counts, ['new', 'near'], FRAME)).toEqual({
    days: ['2026-10-24', '2026-10-25', '2026-10-26'],
    lines: [
      { id: 'new', visitors: [0, 0, 0] },
      { id: 'near', visitors: [4, 0, 6] },
    ],
    most: 6,
  })
})

test('a line that is gone from the order stands behind the others', () => {
  const counts = [{ day: '2026-10-24', id: 'gone', visitors: 1 }]
  const { lines } = toDaySeries(counts, ['new'], FRAME)
  expect(lines.map(({ id }) => id)).toEqual(['new', 'gone'])
})

test('a period that ends at midnight has no day after it', () => {
  const until = Date.UTC(2026, 9, 24, 22)
  const series = toDaySeries([], [], { ...FRAME, until })
  expect(series).toEqual({ days: ['2026-10-24'], lines: [], most: 1 })
})
