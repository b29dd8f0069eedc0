import { expect, test } from 'vitest'
import { toFlow } from './to-flow.ts'
import { toStageFlow } from './to-stage-flow.ts'

const STAGES = ['new', 'near', 'bought']
const toRow = (from: string, to: string, visitors: number) => ({
  ...{ from, to, visitors, moves: visitors, hoursMedian: 1 },
})
const ROWS = [toRow('near', 'new', 10), toRow('new', 'bought', 30), toRow('new', 'near', 60)]

test('bands leave and arrive in the order of the journey, one under the other', () => {
  const { bands } = toStageFlow(STAGES, ROWS)
  expect(bands.map(({ row, isBack }) => [row.from, row.to, isBack])).toEqual([
    ['new', 'near', false],
    ['new', 'bought', false],
    ['near', 'new', true],
  ])
  expect(bands[0]?.startY).toBe(0)
  expect(bands[1]?.startY).toBeCloseTo(bands[0]?.height ?? Number.NaN)
})

test('a band is as thick as its share of all visitors, and a stage as tall as its bands', () => {
  const { bands, left, reached } = toStageFlow(STAGES, ROWS)
  const [near, bought, back] = bands.map(({ height }) => height)
  expect(near! / back!).toBeCloseTo(6)
  expect(left.find(({ id }) => id === 'new')?.height).toBeCloseTo(near! + bought!)
  expect(reached.map(({ id, visitors }) => [id, visitors])).toEqual([
    ['new', 10],
    ['near', 60],
    ['bought', 30],
  ])
})

test('stages of one side do not overlap, however few visitors they have, and all fit in', () => {
  const { left, height } = toStageFlow(STAGES, [toRow('new', 'near', 999), toRow('near', 'new', 1)])
  const [first, second] = left
  expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0))
  expect(height).toBeGreaterThanOrEqual((second?.y ?? 0) + 18)
})

test.each([
  ['nobody moved', []],
  ['somebody stayed', [toRow('new', 'new', 5)]],
])('nothing is drawn where %s', (_, rows) => {
  expect(toStageFlow(STAGES, rows)).toEqual({ height: 0, left: [], reached: [], bands: [] })
})

test('a stage that is gone from the journey stands behind the others', () => {
  const { left } = toStageFlow(STAGES, [toRow('gone', 'new', 1), toRow('bought', 'new', 1)])
  expect(left.map(({ id }) => id)).toEqual(['bought', 'gone'])
})

test('what was met stands on one side, where it led on the other, though both have one name', () => {
  const rows = [
    { from: 'new', to: 'bought', visitors: 3 },
    { from: '/', to: 'near', visitors: 4 },
    { from: 'new', to: 'new', visitors: 2 },
  ]
  const { left, reached, bands } = toFlow(rows, { left: ['/', 'new'], reached: STAGES })
  expect(left.map(({ id, visitors }) => [id, visitors])).toEqual([
    ['/', 4],
    ['new', 5],
  ])
  expect(reached.map(({ id }) => id)).toEqual(['new', 'near', 'bought'])
  expect(bands.some(({ isBack }) => isBack)).toBe(false)
})
