import { expect, test } from 'vitest'
import { toStageSeries } from './to-stage-series.ts'

const FRAME = {
  asOf: 0,
  from: Date.UTC(2026, 9, 24, 10),
  until: Date.UTC(2026, 9, 26, 10),
  zone: 'Europe/Berlin',
}

test('a day without visitors is 0, also over the change of the clocks', () => {
  const days = [
    { day: '2026-10-24', stage: 'near', visitors: 4 },
    { day: '2026-10-26', stage: 'near', visitors: 6 },
  ]
  expect(toStageSeries({ ...FRAME, days, stages: [] }, ['new', 'near'])).toEqual({
    days: ['2026-10-24', '2026-10-25', '2026-10-26'],
    rows: [
      { stage: 'new', visitors: [0, 0, 0] },
      { stage: 'near', visitors: [4, 0, 6] },
    ],
    most: 6,
  })
})

test('a stage that is gone from the journey stands behind the others', () => {
  const days = [{ day: '2026-10-24', stage: 'gone', visitors: 1 }]
  const { rows } = toStageSeries({ ...FRAME, days, stages: [] }, ['new'])
  expect(rows.map(({ stage }) => stage)).toEqual(['new', 'gone'])
})

test('a period that ends at midnight has no day after it', () => {
  const until = Date.UTC(2026, 9, 24, 22)
  const series = toStageSeries({ ...FRAME, until, days: [], stages: [] }, [])
  expect(series).toEqual({ days: ['2026-10-24'], rows: [], most: 1 })
})
