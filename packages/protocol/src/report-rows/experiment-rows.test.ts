import { expect, test } from 'vitest'
import { toExperimentDayRows, toExperimentPartRows } from './experiment-rows.ts'
import { toCsvTable } from './table-text.ts'

const FRAME = { inference: 'anytime', level: 0.95 } as const
const COMPARED = {
  ...{ experience: 'hero', goal: 'order', arm: 'bold', baseline: 'control' },
  ...{ visitors: 200, converted: 60, baselineVisitors: 100, baselineConverted: 25 },
}
const difference = { estimate: 0.05, low: -0.1, high: 0.2, p: 0.4 }
const lift = { estimate: 0.2, low: -0.3, high: 0.9, p: 0.4 }

test('a day is a line, with nothing where nothing could be said', () => {
  const rows = [
    { ...COMPARED, day: '2026-11-01', difference: null, lift: null },
    { ...COMPARED, day: '2026-11-02', difference, lift },
  ]
  expect(toCsvTable(toExperimentDayRows({ ...FRAME, rows })).split('\r\n')).toEqual([
    'experience,goal,arm,baseline,visitors,converted,baselineVisitors,baselineConverted,day,difference,differenceLow,differenceHigh,lift,liftLow,liftHigh,p',
    'hero,order,bold,control,200,60,100,25,2026-11-01,,,,,,,',
    'hero,order,bold,control,200,60,100,25,2026-11-02,0.05,-0.1,0.2,0.2,-0.3,0.9,0.4',
    '',
  ])
})

test('a stage is a line with what is left of it without chance', () => {
  const pulled = { estimate: 0.03, low: 0, high: 0.06 }
  const row = {
    ...{ ...COMPARED, kind: 'stage' as const, part: 'near', looks: 3, revenue: 9 },
    ...{ baselineRevenue: 8, against: { difference, lift, beats: 0.8, loss: 0 }, pulled },
  }
  const [line] = toExperimentPartRows({ ...FRAME, rows: [row] })
  expect(line).toMatchObject({ part: 'near', looks: 3, lift: 0.2, beats: 0.8, p: 0.4 })
  expect(line).toMatchObject({ pulled: 0.03, pulledLow: 0, pulledHigh: 0.06 })
  const [early] = toExperimentPartRows({
    ...FRAME,
    rows: [{ ...row, against: null, pulled: null }],
  })
  expect(early).toMatchObject({ lift: null, beats: null, pulled: null, visitors: 200 })
})
