import { expect, test } from 'vitest'
import { toFlow } from './to-flow.ts'

const STAGES = ['new', 'near', 'bought']
const toRow = (from: string, to: string, visitors: number) => ({
  ...{ from, to, visitors, moves: visitors, hoursMedian: 1 },
})
const ROWS = [toRow('near', 'new', 10), toRow('new', 'bought', 30), toRow('new', 'near', 60)]

test('bands leave and arrive in the order of the journey, one under the other', () => {
  const { bands } = toFlow(STAGES, ROWS)
  expect(bands.map(({ row, direction }) => [row.from, row.to, direction])).toEqual([
    ['new', 'near', 'forward'],
    ['new', 'bought', 'forward'],
    ['near', 'new', 'back'],
  ])
  expect(bands[0]?.startY).toBe(0)
  expect(bands[1]?.startY).toBeCloseTo(bands[0]?.height ?? Number.NaN)
})

test('a band is as thick as its share of all visitors, and a stage as tall as its bands', () => {
  const { bands, left, reached } = toFlow(STAGES, ROWS)
  const [near, bought, back] = bands.map(({ height }) => height)
  expect(near! / back!).toBeCloseTo(6)
  expect(left.find(({ stage }) => stage === 'new')?.height).toBeCloseTo(near! + bought!)
  expect(reached.map(({ stage, visitors }) => [stage, visitors])).toEqual([
    ['new', 10],
    ['near', 60],
    ['bought', 30],
  ])
})

test('stages of one side do not overlap, however few visitors they have, and all fit in', () => {
  const { left, height } = toFlow(STAGES, [toRow('new', 'near', 999), toRow('near', 'new', 1)])
  const [first, second] = left
  expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0))
  expect(height).toBeGreaterThanOrEqual((second?.y ?? 0) + 18)
})

test.each([
  ['nobody moved', []],
  ['somebody stayed', [toRow('new', 'new', 5)]],
])('nothing is drawn where %s', (_, rows) => {
  expect(toFlow(STAGES, rows)).toEqual({ height: 0, left: [], reached: [], bands: [] })
})

test('a stage that is gone from the journey stands behind the others', () => {
  const { left } = toFlow(STAGES, [toRow('gone', 'new', 1), toRow('bought', 'new', 1)])
  expect(left.map(({ stage }) => stage)).toEqual(['bought', 'gone'])
})
