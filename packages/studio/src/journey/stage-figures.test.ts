import type { Stage, StageFlow, StageMove, StageReport } from '@segue/protocol'
import type { Compared, Framed } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { toStageFigures } from './stage-figures.ts'

const JOURNEY: readonly Stage[] = [
  { id: 'new', name: 'New' },
  { id: 'near', name: 'Near' },
  { id: 'bought', name: 'Bought' },
  { id: 'away', name: 'Away', lapseAfterDays: 30 },
]
const toFlow = (stage: string, stayed: number, hoursMedian: number | null = null): StageFlow => ({
  ...{ stage, stayed, hoursMedian, visitors: stayed, began: 0, came: 0, went: 0 },
  ...{ back: 0, lapsed: 0 },
})
const toMove = (from: string, to: string, moves: number, cause = 'enter'): StageMove => ({
  ...{ from, to, cause, moves, visitors: moves, hoursMedian: null, share: 0 },
})
const REPORT: Compared<Framed<StageReport>> = {
  ...{ asOf: 0, from: 0, until: 1, zone: 'UTC', days: [] },
  stages: [toFlow('new', 60, 3), toFlow('near', 30, 5), toFlow('bought', 10)],
  moves: [
    ...[toMove('near', 'bought', 4), toMove('near', 'bought', 1, 'unseen')],
    ...[toMove('near', 'new', 3, 'exit'), toMove('near', 'new', 2, 'unseen')],
    ...[toMove('near', 'away', 6, 'lapse'), toMove('away', 'new', 7, 'return')],
  ],
}

test('a stage tells who is in, for how long, and where they went, whatever the cause', () => {
  expect(toStageFigures(REPORT, JOURNEY).get('near')).toEqual({
    ...{ visitors: 30, share: 0.3, before: null, hoursMedian: 5, on: 5, back: 5, lapsed: 6 },
  })
})

test('who comes back from where they stayed away goes back', () => {
  const figures = toStageFigures(REPORT, JOURNEY).get('away')
  expect(figures).toMatchObject({ visitors: 0, share: 0, back: 7, on: 0, lapsed: 0 })
})

test('where there was anybody before, a stage without anybody had none', () => {
  const compared = { ...REPORT, stages: [toFlow('new', 8)] }
  const figures = toStageFigures({ ...REPORT, compared }, JOURNEY)
  expect(['new', 'near'].map((id) => figures.get(id)?.before)).toEqual([8, 0])
})
